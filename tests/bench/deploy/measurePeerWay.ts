import { appendFile, cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { debianLibraries, debianProgram } from '../../security/support/debianProgram.ts'
import { measureChildren } from '../measure/measureChildren.ts'
import { CommandError, runCommand } from '../measure/runCommand.ts'
import type { Usage } from '../measure/Usage.ts'
import { peerInput } from '../peers/input/peerInput.ts'
import { preparePeers } from '../steps/preparePeers.ts'
import { runPagefind } from '../steps/runPagefind.ts'

/** The same sites by Hugo, Pagefind and rsync, from nothing and after the same guide has changed. */
export interface PeerWay {
  /** With versions, and what took rsync's place where there is none. */
  title: string
  all: PeerTimes
  edit: PeerTimes
}

export interface PeerTimes {
  pages: Usage
  search: Usage
  copy: Usage
}

/**
 * Builds and copies the sites twice: Hugo draws all pages each time, Pagefind indexes every site, and what is other than
 * before is copied to another folder of this machine.
 * @returns undefined where there is no Hugo; why is said.
 */
export async function measurePeerWay(input: {
  models: ReadonlyMap<string, readonly PageModel[]>
  dist: string
  dir: string
  /** Name of the guide that changes in every site. */
  guide: string
  say(line: string): void
}): Promise<PeerWay | undefined> {
  const { models, dist, dir, guide, say } = input
  const pages = await peerInput({ models, dist })
  const folder = path.join(dir, 'peers')
  const { prepared, skipped } = await preparePeers({ names: ['hugo'], pages, dir: folder, all: true, say })
  for (const why of skipped) say(why)
  const [hugo] = prepared
  if (hugo === undefined) return undefined
  const { title: copyTitle, copy } = await copier()
  const served = path.join(dir, 'peer-served')
  await mkdir(served)

  const round = async (): Promise<PeerTimes> => {
    for (const output of hugo.project.outputs) await rm(output, { recursive: true, force: true })
    const { usage: pages } = await measureChildren(() => hugo.project.build(hugo.slugs))
    const { usage: search } = await measureChildren(() => runPagefind(hugo.slugs.map(hugo.project.siteDir)))
    const { usage } = await measureChildren(() => copy(path.dirname(hugo.project.siteDir('x')), served))
    return { pages, search, copy: usage }
  }
  say('Hugo, Pagefind y copia, desde nada…')
  const all = await round()
  for (const { slug, pages: own } of pages) {
    const at = own.findIndex((page) => page.path === `/guias/${guide}/`)
    if (at < 0) continue
    const file = path.join(folder, 'hugo', 'sites', slug, `${String(at + 1).padStart(4, '0')}.md`)
    await appendFile(file, '\n\nEsta es la prueba número 1.\n')
  }
  say('Hugo, Pagefind y copia, una guía que cambió…')
  return { title: `${hugo.peer.title} + Pagefind + ${copyTitle}`, all, edit: await round() }
}

/** rsync, by its checksums, for generators give every file a new time; a plain copy where there is none. */
async function copier(): Promise<{ title: string; copy(from: string, to: string): Promise<void> }> {
  const program = await debianProgram({ name: 'rsync', file: 'usr/bin/rsync', packages: ['rsync', 'libpopt0', 'libxxhash0'] })
  if (program !== undefined) {
    const run = (args: readonly string[]) =>
      runCommand({ program, args, cwd: import.meta.dirname, env: { LD_LIBRARY_PATH: debianLibraries(program) } })
    try {
      const version = /version (\S+)/.exec(await run(['--version']))?.[1] ?? ''
      return {
        title: `rsync ${version}`.trim(),
        async copy(from, to) {
          await run(['-rlt', '--checksum', '--delete', `${from}/`, `${to}/`])
        },
      }
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
    }
  }
  return { title: 'a plain copy (no rsync here)', copy: (from, to) => cp(from, to, { recursive: true }) }
}
