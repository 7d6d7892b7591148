import { cp, readFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import path from 'node:path'
import { repository } from '../../../../build-scripts/src/repository.ts'
import { runNode } from '../../measure/runCommand.ts'
import { writePages, writeText } from '../input/writePages.ts'
import type { Peer } from '../Peer.ts'

const eleventyDir = path.join(repository, 'node_modules', '@11ty', 'eleventy')

/**
 * Eleventy: one run for all sites, which is faster for it than one run each (it starts once). Markdown goes to
 * markdown-it without a template language before it, and the layout is JavaScript: its fastest settings. It keeps all
 * pages in memory, more than Node allows by itself (27,000 pages end at 4 GB): it may have three quarters of the machine's.
 */
export async function eleventy(): Promise<Peer> {
  const { version } = JSON.parse(await readFile(path.join(eleventyDir, 'package.json'), 'utf8')) as { version: string }
  return {
    name: 'eleventy',
    title: `Eleventy ${version}`,
    async prepare(input, dir) {
      await cp(path.join(import.meta.dirname, 'project'), dir, { recursive: true })
      for (const { slug, pages, ...site } of input) {
        const folder = path.join(dir, 'sites', slug)
        // A folder's data file: every page below has it.
        writeText(path.join(folder, `${slug}.json`), JSON.stringify({ site, layout: 'page.11ty.mjs' }))
        writePages(folder, pages, (page) => ({ permalink: `/${slug}${page.path}${page.path.endsWith('/') ? 'index.html' : ''}` }))
      }
      return {
        async build() {
          const env = { NODE_OPTIONS: `--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.75)}` }
          await runNode(path.join(eleventyDir, 'cmd.cjs'), ['--quiet'], { cwd: dir, env })
        },
        siteDir: (slug) => path.join(dir, 'out', slug),
        outputs: [path.join(dir, 'out')],
      }
    },
  }
}
