import type { PageModel } from '@justicia/shared-content/pages/model'
import type { PieceId } from '@justicia/shared-content/pieces/ReadLog'
import type { Planner } from '@justicia/shared-content/plan/createPlanner'
import type { SiteReads } from '../release/manifest.ts'

/** All pages of a site, and which pieces of content each has read; that is put together when it is asked for. */
export function planSite(planner: Planner, slug: string): { models: PageModel[]; reads: () => SiteReads } {
  const planned = planner.routes(slug).routes.flatMap((route) => planner.page(route) ?? [])
  const reads = (): SiteReads => {
    const numbers = new Map<PieceId, number>()
    const numberOf = (piece: PieceId) => {
      const number = numbers.get(piece) ?? numbers.size
      numbers.set(piece, number)
      return number
    }
    const pages = planned.map(({ model, reads }) => [model.path, Array.from(reads, numberOf).join(' ')] as const)
    return { pieces: Array.from(numbers.keys(), (piece) => [piece, planner.digest(piece)]), pages: Object.fromEntries(pages) }
  }
  return { models: planned.map(({ model }) => model), reads }
}
