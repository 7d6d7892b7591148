import { setTimeout } from 'node:timers/promises'
import { ContentError } from '@justicia/shared-content/errors'
import type { PieceId } from '@justicia/shared-content/pieces/ReadLog'
import { createPlanner, type PlanInput, type Planner } from '@justicia/shared-content/plan/createPlanner'
import { PageIndex } from '@justicia/shared-content/plan/PageIndex'
import type { PageRoute } from '@justicia/shared-content/plan/PagePlan'
import { breathing } from '../searchEffect/breathing.ts'
import { pageShapes } from './pageShape.ts'

/** Which pages there are of one content, and what each of them has read. */
export interface Pages {
  planner: Planner
  index: PageIndex
  /** By site and path: pages with one number are made alike. */
  shapes: ReadonlyMap<string, number>
}

/** Whoever asks waits so many milliseconds for it; then they are told how far it is. */
const patience = 200

/**
 * What the pages of all sites read of what is published. The first time takes as long as planning every page, in small
 * steps beside other requests; later only what was published since is planned again. Of pages nothing is kept but the
 * numbers of the pieces that they have read.
 */
export class KnownPages {
  #known: (Pages & { version: string }) | undefined
  #making: Promise<void> | undefined
  #share = 0

  /**
   * The pages of a content; or, while they are being planned, how much of them is: from 0 to 1.
   * @param version tells one content from another.
   */
  async of(version: string, input: () => PlanInput): Promise<Pages | { share: number }> {
    if (this.#known?.version === version) return this.#known
    const making = this.#making ?? this.#make(version, input())
    await Promise.race([making, setTimeout(patience, undefined, { ref: false })])
    // Another content may have been asked for meanwhile: then it is its turn next.
    return this.#known?.version === version ? this.#known : { share: this.#share }
  }

  #make(version: string, input: PlanInput): Promise<void> {
    this.#share = 0
    this.#making = planned(input, this.#known, (share) => {
      this.#share = share
    })
      .then((pages) => {
        this.#known = { version, ...pages }
      })
      .finally(() => {
        this.#making = undefined
      })
    // Whoever asked may be gone when it fails: the next one starts anew.
    this.#making.catch(() => {})
    return this.#making
  }
}

async function planned(input: PlanInput, earlier: Pages | undefined, onShare: (share: number) => void): Promise<Pages> {
  const planner = createPlanner(input)
  const index = new PageIndex()
  const shapeOf = pageShapes(planner)
  const shapes = new Map<string, number>()
  const stale = new Set(earlier?.index.compare(planner).stale.map(nameOf))
  const breathe = breathing()
  for (const [done, { slug: site }] of planner.sites.entries()) {
    const numbers = new Map<PieceId, number>()
    const pages: Record<string, string> = {}
    for (const route of planner.routes(site).routes) {
      const known = stale.has(nameOf(route)) ? undefined : earlier?.index.readsOf(route)?.map(([piece]) => piece)
      const reads = known ?? readsOf(planner, route)
      if (reads !== undefined) {
        pages[route.path] = Array.from(reads, (piece) => numberIn(numbers, piece)).join(' ')
        shapes.set(nameOf(route), shapeOf({ ...route, reads }))
      }
      await breathe()
    }
    index.restore(planner, site, { pieces: [...numbers.keys()].map((piece) => [piece, planner.digest(piece)]), pages })
    onShare((done + 1) / planner.sites.length)
  }
  return { planner, index, shapes }
}

/** What a page reads; undefined where a text of it names what there is not: it is stale until it is mended. */
function readsOf(planner: Planner, route: PageRoute): ReadonlySet<PieceId> | undefined {
  try {
    return planner.page(route)?.reads
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}

function numberIn(numbers: Map<PieceId, number>, piece: PieceId): number {
  const number = numbers.get(piece) ?? numbers.size
  numbers.set(piece, number)
  return number
}

function nameOf({ site, path }: Pick<PageRoute, 'site' | 'path'>): string {
  return `${site} ${path}`
}
