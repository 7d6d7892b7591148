import path from 'node:path'
import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import type { State } from '@justicia/shared-content/schema/state'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { RenderPool } from '../render/RenderPool.ts'
import { buildDist, threadsFor } from '../steps/buildDist.ts'
import type { BundleLocation } from '../steps/ensureSiteBundle.ts'
import { LastContents } from '../steps/LastContents.ts'
import { makePrivateFolder, type PrivateFolder } from '../steps/makePrivateFolder.ts'
import { publishMedia } from '../steps/publishMedia.ts'
import { readChatHours } from '../steps/readChatHours.ts'
import { writeReport } from '../steps/writeReport.ts'
import { buildWhole } from './buildWhole.ts'
import { Press } from './Press.ts'
import type { PublisherInput } from './Publisher.ts'

/**
 * Opens presses upon whole builds from what the CMS has published, and builds sites whole from what a press knows, in threads
 * that stay.
 */
export function pressMaker(input: {
  feed: PublicationFeed
  states: readonly State[]
  outDir: string
  cacheDir: string
  bundle: BundleLocation
  sites: number
  warn: (line: string) => void
  signal: AbortSignal
}): Pick<PublisherInput, 'open' | 'finish'> & { close(): Promise<void> } {
  const { feed, states, outDir, cacheDir, bundle, warn, signal } = input
  const pool = new RenderPool({ size: threadsFor(input.sites), bundleDir: bundle.dir, bundleDigest: bundle.digest })
  const lasts = new LastContents({ cacheDir })
  /** Images lie in it for as long as the press may be asked to carry them. */
  let kept: PrivateFolder | undefined
  return {
    async open({ date, slugs, all }) {
      const started = performance.now()
      const snapshot = await makePrivateFolder(path.join(cacheDir, 'snapshots'))
      try {
        const dir = path.join(snapshot.dir, 'content')
        const unread = await feed.snapshot(dir)
        const { build, content, problems, contentDir } = await buildWhole({
          chosen: { dir, isSnapshot: true, unread },
          states,
          chatHours: await readChatHours(process.env),
          slugs,
          date,
          outDir,
          lasts,
          chooseBundle: async () => bundle,
          pool,
          warn,
          signal,
        })
        for (const { message } of problems) warn(message)
        const seconds = { content: 0, media: 0, bundle: 0, ...build.seconds, total: (performance.now() - started) / 1000 }
        await writeReport(outDir, { ...build, content: contentDir, problems, seconds })
        const store = new ReleaseStore(outDir)
        const press = await Press.open({
          outDir,
          slugs: all.filter((slug) => store.liveTree(slug) !== undefined),
          content,
          bundle,
          publishMedia: async ({ media }) => publishMedia({ media, cacheDir, signal }),
        })
        await kept?.remove()
        kept = snapshot
        return { press, problems }
      } catch (error) {
        await snapshot.remove()
        throw error
      }
    },
    async finish(press, slugs) {
      const { plan, media } = press.content
      await buildDist({ plan, media, bundle, slugs, outDir, pool, warn, signal })
      await lasts.write(outDir, { content: plan.content, date: plan.date })
    },
    async close() {
      await pool.close()
      await kept?.remove()
    },
  }
}
