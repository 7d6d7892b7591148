import type { PageModel } from '@justicia/shared-content/pages/model'
import { robots } from './robots.ts'
import { securityText } from './securityText.ts'
import { sitemap } from './sitemap.ts'

/** The files that stand beside a site's pages, by path: sitemap, robots and security.txt. */
export function siteExtras(input: { pages: readonly PageModel[]; date: string }): Map<string, string> {
  const site = input.pages[0]?.site
  if (site === undefined) return new Map()
  return new Map([
    ['sitemap.xml', sitemap(input.pages)],
    ['robots.txt', robots(site)],
    ['.well-known/security.txt', securityText({ site, date: input.date })],
  ])
}
