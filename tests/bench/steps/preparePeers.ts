import path from 'node:path'
import { astro } from '../peers/astro/astro.ts'
import { eleventy } from '../peers/eleventy/eleventy.ts'
import { findHugo } from '../peers/hugo/findHugo.ts'
import { hugo } from '../peers/hugo/hugo.ts'
import type { PeerInput } from '../peers/input/peerInput.ts'
import type { Peer, PeerName, PeerProject } from '../peers/Peer.ts'

/** A peer with its project on disk, and the sites that it is to build. */
export interface PreparedPeer {
  peer: Peer
  project: PeerProject
  slugs: string[]
}

/** Sites that plain Astro builds unless it is to build all: each takes seconds. */
const sampledSites = 4

/**
 * Writes the projects of the peers that this machine has.
 * @returns also why one is missing, in a line.
 */
export async function preparePeers(input: {
  names: readonly PeerName[]
  pages: PeerInput
  dir: string
  all: boolean
  say(line: string): void
}): Promise<{ prepared: PreparedPeer[]; skipped: string[] }> {
  const { names, pages, dir, all, say } = input
  const prepared: PreparedPeer[] = []
  const skipped: string[] = []
  for (const name of names) {
    const peer = await openPeer(name, say)
    if (typeof peer === 'string') {
      skipped.push(peer)
      continue
    }
    const sites = name === 'astro' && !all ? pages.slice(0, sampledSites) : pages
    prepared.push({ peer, project: await peer.prepare(sites, path.join(dir, name)), slugs: sites.map(({ slug }) => slug) })
  }
  return { prepared, skipped }
}

async function openPeer(name: PeerName, say: (line: string) => void): Promise<Peer | string> {
  if (name === 'eleventy') return eleventy()
  if (name === 'astro') return astro()
  const found = await findHugo(say)
  return 'program' in found ? hugo(found.program) : found.missing
}
