import type { PageModel } from '../pages/model.ts'
import type { PieceId } from '../pieces/ReadLog.ts'
import type { Planner } from './createPlanner.ts'
import type { PageRoute } from './PagePlan.ts'

/** What another content changes. */
export interface Staleness {
  /** Pieces that say something else, of those that some page reads. */
  changed: PieceId[]
  /** Pages to be made again, and pages that are new. */
  stale: PageRoute[]
  /** Pages that there are no longer. */
  gone: PageRoute[]
}

/** Which pieces the pages of a site had read when they were made, as a release keeps it. */
export interface RecordedReads {
  pieces: readonly (readonly [piece: string, digest: string])[]
  pages: Readonly<Record<string, string>>
}

interface IndexedPage {
  route: PageRoute
  /** Numbers of the pieces that it has read. */
  reads: Uint32Array
}

/**
 * What every page of all sites has read, and what it said: tells in milliseconds which pages a change makes stale.
 * Pieces are numbered, so that a corpus takes some megabytes.
 */
export class PageIndex {
  readonly #numbers = new Map<PieceId, number>()
  readonly #pieces: PieceId[] = []
  /** By number of the piece. */
  readonly #digests: string[] = []
  /** By site and path. */
  readonly #pages = new Map<string, Map<string, IndexedPage>>()
  /** What was read to know the pages of a site. */
  readonly #routes = new Map<string, Uint32Array>()

  get size(): number {
    return [...this.#pages.values()].reduce((total, pages) => total + pages.size, 0)
  }

  /** What the content of a planner would change. Nothing is planned but which pages there are. */
  compare(planner: Planner): Staleness {
    return this.#compare(planner).staleness
  }

  /** The same, with the sites of which it had to be found out which pages there are. */
  #compare(planner: Planner): { staleness: Staleness; routed: string[] } {
    const isChanged = this.#pieces.map((piece, number) => this.#digests[number] !== planner.digest(piece))
    const isStale = (reads: Uint32Array | undefined) => reads === undefined || reads.some((number) => isChanged[number])
    const stale: PageRoute[] = []
    const gone: PageRoute[] = []
    const routed: string[] = []
    const sites = planner.sites.map(({ slug }) => slug)
    for (const [site, pages] of this.#pages) if (!sites.includes(site)) gone.push(...routesOf(pages))
    for (const site of sites) {
      const pages = this.#pages.get(site) ?? new Map<string, IndexedPage>()
      if (!isStale(this.#routes.get(site))) {
        for (const { route, reads } of pages.values()) if (isStale(reads)) stale.push(route)
        continue
      }
      routed.push(site)
      const { routes } = planner.routes(site)
      stale.push(...routes.filter(({ path }) => isStale(pages.get(path)?.reads)))
      const paths = new Set(routes.map(({ path }) => path))
      gone.push(...routesOf(pages).filter(({ path }) => !paths.has(path)))
    }
    return { staleness: { changed: this.#pieces.filter((_, number) => isChanged[number]), stale, gone }, routed }
  }

  /**
   * Plans what is stale, and remembers what it read.
   * @param onPage gets each page that was planned; nothing of it is kept here.
   * @throws {ContentError} as `Planner.page`; then the index is as it was.
   */
  update(planner: Planner, onPage: (route: PageRoute, model: PageModel) => void): Staleness {
    const known = this.#pieces.length
    const { staleness, routed } = this.#compare(planner)
    const changed = new Set(staleness.changed)
    const planned = staleness.stale.map((route) => {
      const page = planner.page(route)
      if (page === undefined) throw new RangeError(`${route.site} has no page ${route.path}`)
      onPage(route, page.model)
      return { route, reads: this.#number(page.reads) }
    })
    for (const { site, path } of staleness.gone) this.#pages.get(site)?.delete(path)
    for (const { route, reads } of planned) {
      const pages = this.#pages.get(route.site) ?? new Map<string, IndexedPage>()
      this.#pages.set(route.site, pages.set(route.path, { route, reads }))
    }
    for (const site of routed) this.#routes.set(site, this.#number(planner.routes(site).reads))
    for (const [number, piece] of this.#pieces.entries())
      if (number >= known || changed.has(piece)) this.#digests[number] = planner.digest(piece)
    return staleness
  }

  /**
   * Takes over what the pages of a site had read when they were made, of those that would be made the same today; the rest
   * is stale. What the index knew of the site is forgotten; of the planner's content it must have been told already, if of any.
   * @param made what was read for which page: the numbers of pieces in their list, as text.
   */
  restore(planner: Planner, site: string, made: RecordedReads): void {
    const isSame = made.pieces.map(([piece, digest]) => planner.digest(piece as PieceId) === digest)
    const { routes, reads: routeReads } = planner.routes(site)
    const known = this.#pieces.length
    const pages = new Map<string, IndexedPage>()
    for (const route of routes) {
      const numbers = made.pages[route.path]?.split(' ').map(Number)
      if (numbers === undefined || !numbers.every((number) => isSame[number])) continue
      const reads = new Set(numbers.map((number) => made.pieces[number]?.[0] as PieceId))
      pages.set(route.path, { route, reads: this.#number(reads) })
    }
    this.#pages.set(site, pages)
    // Where a page is missing, which pages there are is asked for again.
    if (pages.size === routes.length) this.#routes.set(site, this.#number(routeReads))
    else this.#routes.delete(site)
    for (const [number, piece] of this.#pieces.entries()) if (number >= known) this.#digests[number] = planner.digest(piece)
  }

  /** What a page has read, and what each of it said; undefined for a page that is not known. */
  readsOf({ site, path }: { site: string; path: string }): [PieceId, string][] | undefined {
    const page = this.#pages.get(site)?.get(path)
    return page && Array.from(page.reads, (number) => [this.#pieces[number] as PieceId, this.#digests[number] as string])
  }

  #number(reads: ReadonlySet<PieceId>): Uint32Array {
    return Uint32Array.from(reads, (piece) => {
      let number = this.#numbers.get(piece)
      if (number === undefined) {
        number = this.#pieces.push(piece) - 1
        this.#numbers.set(piece, number)
      }
      return number
    })
  }
}

function routesOf(pages: ReadonlyMap<string, IndexedPage>): PageRoute[] {
  return [...pages.values()].map(({ route }) => route)
}
