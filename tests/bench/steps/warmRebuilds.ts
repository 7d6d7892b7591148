/**
 * A process that stays: builds all sites once, then again after each change, with the same threads. Its input is one
 * argument, its answer one line, both JSON.
 */
import { readStates } from '@justicia/shared-content/states'
import { RenderPool } from '../../../build-scripts/src/render/RenderPool.ts'
import { buildCache, defaultStates } from '../../../build-scripts/src/repository.ts'
import { buildDist, threadsFor } from '../../../build-scripts/src/steps/buildDist.ts'
import { chooseBundle } from '../../../build-scripts/src/steps/chooseBundle.ts'
import { publishMedia } from '../../../build-scripts/src/steps/publishMedia.ts'
import { readCheckedContent } from '../../../build-scripts/src/steps/readCheckedContent.ts'
import { ProcessTree } from '../measure/ProcessTree.ts'
import { applyEdit } from './contentEdits.ts'
import type { RebuildRound, WarmInput } from './RebuildRound.ts'

const { contentDir, outDir, bundleDir, date, slugs: all, rounds, changes } = JSON.parse(process.argv[2] ?? '') as WarmInput
/** Search engines that the threads start; the threads themselves are this process. */
const searchEngines = ProcessTree.isSupported() ? new ProcessTree(process.pid) : undefined
const states = await readStates(defaultStates)
const bundle = await chooseBundle(bundleDir)
const pool = new RenderPool({ size: threadsFor(all.length), bundleDir: bundle.dir, bundleDigest: bundle.digest })

const cpuSeconds = () => {
  if (searchEngines === undefined) return undefined
  searchEngines.sample()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + searchEngines.cpuSeconds
}

const build = async (slugs: readonly string[]): Promise<Omit<RebuildRound, 'change'>> => {
  const cpuBefore = cpuSeconds()
  const started = performance.now()
  const content = await readCheckedContent({ dir: contentDir, states, date })
  const { images, files: media } = await publishMedia({ media: content.media, cacheDir: buildCache })
  const read = performance.now()
  const report = await buildDist({ plan: { content, states, date, images }, media, bundle, slugs, outDir, pool })
  const ended = performance.now()
  const cpuAfter = cpuSeconds()
  return {
    usage: {
      wallSeconds: (ended - started) / 1000,
      ...(cpuBefore === undefined || cpuAfter === undefined ? {} : { cpuSeconds: cpuAfter - cpuBefore }),
    },
    sitesSeconds: (ended - read) / 1000,
    pages: report.rendered,
    indexes: report.indexed,
  }
}

try {
  await build(all)
  const made: RebuildRound[] = []
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
