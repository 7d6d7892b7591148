/**
 * A process that stays: builds all sites once, then again after each change, with the same threads. Its input is one
 * argument, its answer one line, both JSON.
 */
import { readStates } from '@justicia/shared-content/states'
import { RenderPool } from '../../../build-scripts/src/render/RenderPool.ts'
import { defaultStates, mediaCache } from '../../../build-scripts/src/repository.ts'
import { buildDist, threadsFor } from '../../../build-scripts/src/steps/buildDist.ts'
import { chooseBundle } from '../../../build-scripts/src/steps/chooseBundle.ts'
import { publishMedia } from '../../../build-scripts/src/steps/publishMedia.ts'
import { readCheckedContent } from '../../../build-scripts/src/steps/readCheckedContent.ts'
import { applyEdit } from './contentEdits.ts'
import type { PlannedChange } from './measureRebuilds.ts'
import type { BuildInput } from './runBuild.ts'
import type { RebuildChange } from '../report/BenchReport.ts'

export interface WarmInput extends BuildInput {
  rounds: number
  changes: PlannedChange[]
}
/** One build after one change. */
export interface WarmRound {
  change: RebuildChange
  /** Reading the content and building. */
  wallSeconds: number
  sitesSeconds: number
  pages: number
  indexes: number
}

const { contentDir, outDir, bundleDir, date, slugs: all, rounds, changes } = JSON.parse(process.argv[2] ?? '') as WarmInput
const states = await readStates(defaultStates)
const bundle = await chooseBundle(bundleDir)
const pool = new RenderPool({ size: threadsFor(all.length), bundleDir: bundle.dir, bundleDigest: bundle.digest })

const build = async (slugs: readonly string[]) => {
  const started = performance.now()
  const content = await readCheckedContent({ dir: contentDir, states, date })
  const { images, files: media } = await publishMedia({ media: content.media, cacheDir: mediaCache })
  const read = performance.now()
  const report = await buildDist({ plan: { content, states, date, images }, media, bundle, slugs, outDir, pool })
  const ended = performance.now()
  return { wallSeconds: (ended - started) / 1000, sitesSeconds: (ended - read) / 1000, pages: report.rendered, indexes: report.indexed }
}

try {
  await build(all)
  const made: WarmRound[] = []
  for (const { change, edit, slugs } of changes)
    for (let round = 1; round <= rounds; round += 1) {
      // Other sentences than the cold builds left.
      await applyEdit(edit, rounds + round)
      made.push({ change, ...(await build(slugs)) })
    }
  process.stdout.write(`${JSON.stringify(made)}\n`)
} finally {
  await pool.close()
}
