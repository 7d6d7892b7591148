import { rm } from 'node:fs/promises'
import { measureChildren } from '../measure/measureChildren.ts'
import { median } from '../measure/median.ts'
import { medianUsage, type Usage, usageInSequence } from '../measure/Usage.ts'
import type { PeerFigures } from '../report/BenchReport.ts'
import { countPages } from './countPages.ts'
import type { PreparedPeer } from './preparePeers.ts'
import { runPagefind } from './runPagefind.ts'

/** A peer made other pages than we did: its times would say nothing. */
export class PeerPagesError extends Error {
  override readonly name = 'PeerPagesError'
  readonly code = 'bench-peer-pages'
}

/** One round of a peer: its pages, then its search. */
export interface PeerRound {
  pages: Usage
  search: Usage
}

/** Builds a peer's sites from nothing, and their search index. */
export async function peerRound({ project, slugs }: PreparedPeer): Promise<PeerRound> {
  for (const output of project.outputs) await rm(output, { recursive: true, force: true })
  const { usage: pages } = await measureChildren(() => project.build(slugs))
  const { usage: search } = await measureChildren(() => runPagefind(slugs.map(project.siteDir)))
  return { pages, search }
}

/**
 * The median of some rounds, for all sites.
 * @param pagesBySite how many pages we made for each site.
 * @throws {PeerPagesError} when a site has another number of pages than ours.
 */
export async function peerFigures(input: {
  prepared: PreparedPeer
  rounds: readonly PeerRound[]
  pagesBySite: ReadonlyMap<string, number>
}): Promise<PeerFigures> {
  const { prepared, rounds, pagesBySite } = input
  const { peer, project, slugs } = prepared
  let pages = 0
  for (const slug of slugs) {
    const made = await countPages(project.siteDir(slug))
    const ours = pagesBySite.get(slug)
    if (made !== ours) throw new PeerPagesError(`${peer.title} hizo ${made} páginas de «${slug}», y aquí son ${ours}.`)
    pages += made
  }
  const total = [...pagesBySite.values()].reduce((sum, each) => sum + each, 0)
  const factor = total / pages
  const usage = medianUsage(rounds.map((round) => usageInSequence([round.pages, round.search])))
  return {
    name: peer.name,
    title: peer.title,
    usage: {
      ...usage,
      wallSeconds: usage.wallSeconds * factor,
      ...(usage.cpuSeconds === undefined ? {} : { cpuSeconds: usage.cpuSeconds * factor }),
    },
    pagesSeconds: median(rounds.map((round) => round.pages.wallSeconds)) * factor,
    searchSeconds: median(rounds.map((round) => round.search.wallSeconds)) * factor,
    pages: total,
    measuredSites: slugs.length,
  }
}
