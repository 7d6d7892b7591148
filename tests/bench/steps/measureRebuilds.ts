import { cp } from 'node:fs/promises'
import path from 'node:path'
import { repository } from '../../../build-scripts/src/repository.ts'
import { measureChildren } from '../measure/measureChildren.ts'
import { median } from '../measure/median.ts'
import { runNode } from '../measure/runCommand.ts'
import { medianUsage, type Usage } from '../measure/Usage.ts'
import type { RebuildChange, RebuildFigures } from '../report/BenchReport.ts'
import { applyEdit, type ContentEdit, guideEdit, variantEdit } from './contentEdits.ts'
import { type BuildInput, runBuild } from './runBuild.ts'
import type { WarmInput, WarmRound } from './warmRebuilds.ts'

/** What is changed, and which sites are built after it. */
export interface PlannedChange {
  change: RebuildChange
  edit: ContentEdit
  slugs: readonly string[]
}

/** Measures builds after one change each, by a new process and by one that stays, on sites that are built already. */
export async function measureRebuilds(input: Omit<BuildInput, 'outDir'> & { dir: string; rounds: number }): Promise<RebuildFigures[]> {
  const { dir, rounds, ...build } = input
  const contentDir = path.join(dir, 'content')
  await cp(input.contentDir, contentDir, { recursive: true })
  const changes = await planChanges(contentDir, input.slugs)
  const common = { ...build, contentDir, rounds, changes }
  return [...(await coldRebuilds({ ...common, outDir: path.join(dir, 'cold') })), ...(await warmRebuilds({ ...common, outDir: path.join(dir, 'warm') }))]
}

async function planChanges(contentDir: string, slugs: readonly string[]): Promise<PlannedChange[]> {
  const variant = await variantEdit(contentDir, slugs)
  const ofVariant: PlannedChange[] =
    variant?.site === undefined
      ? []
      : [
          { change: 'page-alone', edit: variant, slugs: [variant.site] },
          { change: 'page', edit: variant, slugs },
        ]
  return [...ofVariant, { change: 'guide', edit: await guideEdit(contentDir), slugs }]
}

async function coldRebuilds(input: BuildInput & { rounds: number; changes: PlannedChange[] }): Promise<RebuildFigures[]> {
  const { rounds, changes, ...build } = input
  await runBuild(build)
  const figures: RebuildFigures[] = []
  for (const { change, edit, slugs } of changes) {
    const made: WarmRound[] = []
    const usages: Usage[] = []
    for (let round = 1; round <= rounds; round += 1) {
      await applyEdit(edit, round)
      const { usage, report } = await runBuild({ ...build, slugs })
      usages.push(usage)
      made.push({ change, wallSeconds: usage.wallSeconds, sitesSeconds: report.seconds.sites + report.seconds.switch, pages: report.rendered, indexes: report.indexed })
    }
    figures.push({ ...rebuildFigures(change, made), start: 'cold', usage: medianUsage(usages) })
  }
  return figures
}

async function warmRebuilds(input: WarmInput): Promise<RebuildFigures[]> {
  const script = path.join(import.meta.dirname, 'warmRebuilds.ts')
  const { value, usage } = await measureChildren(() => runNode(script, [JSON.stringify(input)], { cwd: repository }))
  const rounds = JSON.parse(value) as WarmRound[]
  return input.changes.map(({ change }) => {
    const own = rounds.filter((round) => round.change === change)
    const { peakMemoryBytes } = usage
    return {
      ...rebuildFigures(change, own),
      start: 'warm' as const,
      usage: { wallSeconds: median(own.map(({ wallSeconds }) => wallSeconds)), ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }) },
    }
  })
}

function rebuildFigures(change: RebuildChange, rounds: readonly WarmRound[]): Pick<RebuildFigures, 'change' | 'sitesSeconds' | 'pages' | 'indexes'> {
  return {
    change,
    sitesSeconds: median(rounds.map(({ sitesSeconds }) => sitesSeconds)),
    pages: median(rounds.map(({ pages }) => pages)),
    indexes: median(rounds.map(({ indexes }) => indexes)),
  }
}
