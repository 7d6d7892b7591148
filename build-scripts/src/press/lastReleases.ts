import type { SiteRelease } from './PressedSite.ts'

/** One release a site, the last, with the pages of those before it. */
export function lastReleases(releases: readonly SiteRelease[]): SiteRelease[] {
  const last = new Map<string, SiteRelease>()
  for (const each of releases) {
    const paths = new Set([...(last.get(each.site)?.paths ?? []), ...each.paths])
    last.set(each.site, { ...each, paths: [...paths] })
  }
  return [...last.values()]
}
