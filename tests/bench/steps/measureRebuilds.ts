import { cp } from 'node:fs/promises'
import path from 'node:path'
import { repository } from '../../../build-scripts/src/repository.ts'
import { measureChildren } from '../measure/measureChildren.ts'
import { median } from '../measure/median.ts'
import { runNode } from '../measure/runCommand.ts'
import { medianUsage } from '../measure/Usage.ts'
import type { RebuildFigures } from '../report/BenchReport.ts'
import { applyEdit, guideEdit, variantEdit } from './contentEdits.ts'
import type { PlannedChange, RebuildRound, WarmInput } from './RebuildRound.ts'
import { type BuildInput, runBuild } from './runBuild.ts'

/** Measures builds after one change each, by a new process and by one that stays, on sites that are built already. */
export async function measureRebuilds(
  input: Omit<BuildInput, 'outDir'> & { dir: string; rounds: number },
): Promise<RebuildFigures[]> {
  const { dir, rounds, ...build } = input
  const contentDir = path.join(dir, 'content')
  await cp(input.contentDir, contentDir, { recursive: true })
  const changes = await planChanges(contentDir, input.slugs)
  const common = { ...build, contentDir, rounds, changes }
  return [
    ...(await coldRebuilds({ ...common, outDir: path.join(dir, 'cold') })),
    ...(await warmRebuilds({ ...common, outDir: path.join(dir, 'warm') })),
  ]
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
    const made: RebuildRound[] = []
    for (let round = 1; round <= rounds; round += 1) {
      await applyEdit(edit, round)
      const { usage, report } = await runBuild({ ...build, slugs })
      const { seconds, rendered, indexed } = report
      made.push({ change, usage, sitesSeconds: seconds.sites + seconds.switch, pages: rendered, indexes: indexed })
    }
    figures.push({ ...medianRound(made), change, start: 'cold' })
  }
  return figures
}

async function warmRebuilds(input: WarmInput): Promise<RebuildFigures[]> {
  const script = path.join(import.meta.dirname, 'warmRebuilds.ts')
  const { value, usage: whole } = await measureChildren(() => runNode(script, [JSON.stringify(input)], { cwd: repository }))
  const rounds = JSON.parse(value) as RebuildRound[]
  const memory = whole.peakMemoryBytes === undefined ? {} : { peakMemoryBytes: whole.peakMemoryBytes }
  return input.changes.map(({ change }) => {
    const { usage, ...counts } = medianRound(rounds.filter((round) => round.change === change))
    return { ...counts, usage: { ...usage, ...memory }, change, start: 'warm' }
  })
}

function medianRound(rounds: readonly RebuildRound[]): Omit<RebuildRound, 'change'> {
  const middle = (take: (round: RebuildRound) => number) => median(rounds.map(take))
  return {
    usage: medianUsage(rounds.map(({ usage }) => usage)),
    sitesSeconds: middle(({ sitesSeconds }) => sitesSeconds),
    pages: middle(({ pages }) => pages),
    indexes: middle(({ indexes }) => indexes),
  }
}
