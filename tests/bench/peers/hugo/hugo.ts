import { cp } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from '../../measure/runCommand.ts'
import { writePages, writeText } from '../input/writePages.ts'
import type { Peer } from '../Peer.ts'

/**
 * Hugo: one run for all sites, so that it starts once and works on all pages in parallel; header, footer and style are
 * cached partials, and the kinds of page that nobody asked for are off. Its memory is that of all sites at once: a run a
 * site needs a small part of it.
 * @param program the binary.
 */
export async function hugo(program: string): Promise<Peer> {
  const said = await runCommand({ program, args: ['version'], cwd: import.meta.dirname })
  return {
    name: 'hugo',
    title: `Hugo ${/v(\d[\d.]*)/.exec(said)?.[1] ?? ''}`.trim(),
    async prepare(input, dir) {
      await cp(path.join(import.meta.dirname, 'project'), dir, { recursive: true })
      for (const { slug, pages, ...site } of input) {
        writeText(path.join(dir, 'data', 'sites', `${slug}.json`), JSON.stringify(site))
        writePages(path.join(dir, 'sites', slug), pages, (page) => ({ url: `/${slug}${page.path}` }))
      }
      return {
        async build() {
          await runCommand({ program, args: ['--quiet', '--noTimes', '--noBuildLock'], cwd: dir })
        },
        siteDir: (slug) => path.join(dir, 'out', slug),
        outputs: [path.join(dir, 'out'), path.join(dir, 'resources')],
      }
    },
  }
}
