import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import type { Planner } from '@justicia/shared-content/plan/createPlanner'
import type { Staleness } from '@justicia/shared-content/plan/PageIndex'
import type { PageRoute } from '@justicia/shared-content/plan/PagePlan'
import type { SiteRelease } from './PressedSite.ts'

/** Which pages a change has to do with, by site. */
export type PagesBySite = ReadonlyMap<string, PageRoute[]>

/** The pages of a staleness, those that are gone among them. */
export function pagesBySite({ stale, gone }: Pick<Staleness, 'stale' | 'gone'>): PagesBySite {
  return Map.groupBy([...stale, ...gone], ({ site }) => site)
}

/**
 * Paths of the pages that are in one of two sets alone or otherwise, by their digests; but for the search page, which names
 * the indexes.
 */
export function otherPages(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...paths].filter((path) => before[path] !== after[path] && !path.endsWith('/buscar/'))
}

/**
 * The page that shows best what became of a change: the piece's own, if there is one, else the shortest address, which is
 * that of the Spanish.
 */
export function pageToShow(paths: readonly string[], { key }: Pick<ContentChange, 'key'>): string | undefined {
  const byLength = paths.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return byLength.find((path) => path.endsWith(`/${key}/`)) ?? byLength[0]
}

/** The home page of each site, of a change that is seen on all pages. */
export function homesOf(releases: readonly SiteRelease[], planner: Planner): PagesBySite {
  const routes = releases.flatMap(({ site }) => planner.routes(site).routes.find(({ path }) => path === '/') ?? [])
  return Map.groupBy(routes, ({ site }) => site)
}
