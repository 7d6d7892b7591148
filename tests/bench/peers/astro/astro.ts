import { cp, readFile, symlink } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { repository } from '../../../../build-scripts/src/repository.ts'
import { eachAtOnce } from '../../measure/eachAtOnce.ts'
import { runNode } from '../../measure/runCommand.ts'
import { writePages, writeText } from '../input/writePages.ts'
import type { Peer } from '../Peer.ts'

const astroDir = path.join(repository, 'node_modules', 'astro')

/**
 * Plain Astro: a static `astro build` for each site, as many at a time as there are cores; the pages are a content
 * collection with the glob loader, drawn by one dynamic route. Each site is a project of its own, as two builds of one
 * project overwrite each other's files in `.astro`. Caches are empty: each site is built the first time.
 */
export async function astro(): Promise<Peer> {
  const { version } = JSON.parse(await readFile(path.join(astroDir, 'package.json'), 'utf8')) as { version: string }
  return {
    name: 'astro',
    title: `Astro ${version}`,
    async prepare(input, dir) {
      for (const { slug, pages, ...site } of input) {
        const project = path.join(dir, slug)
        await cp(path.join(import.meta.dirname, 'project'), project, { recursive: true })
        writeText(path.join(project, 'package.json'), JSON.stringify({ name: 'bench', private: true, type: 'module' }))
        await symlink(path.join(repository, 'node_modules'), path.join(project, 'node_modules'), 'junction')
        writeText(path.join(project, 'site.json'), JSON.stringify(site))
        writePages(path.join(project, 'pages'), pages, (page) => ({ route: routeOf(page.path) }))
      }
      const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
      return {
        build: (slugs) =>
          eachAtOnce(slugs, availableParallelism(), async (slug) => {
            await runNode(path.join(astroDir, 'bin', 'astro.mjs'), ['build', '--silent'], { cwd: path.join(dir, slug), env })
          }),
        siteDir: (slug) => path.join(dir, slug, 'out'),
        outputs: input.flatMap(({ slug }) => ['out', 'cache', '.astro'].map((name) => path.join(dir, slug, name))),
      }
    },
  }
}

/** The value of `[...path]`; empty for the home. Astro gives every page a folder, but for its own `404.html`. */
function routeOf(address: string): string {
  return address.replace(/\.html$/, '').replace(/^\/|\/$/g, '')
}
