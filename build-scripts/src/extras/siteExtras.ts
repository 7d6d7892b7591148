import { forgetAddress } from '@justicia/shared-content/pages/forgetAddress'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { robots } from './robots.ts'
import { securityText } from './securityText.ts'
import { sitemap } from './sitemap.ts'

/** The files that stand beside a site's pages, by path: sitemap, robots, security.txt, and what is asked for to forget. */
export function siteExtras(input: { pages: readonly PageModel[]; date: string }): Map<string, string> {
  const site = input.pages[0]?.site
  if (site === undefined) return new Map()
  return new Map([
    ['sitemap.xml', sitemap(input.pages)],
    ['robots.txt', robots(site)],
    ['.well-known/security.txt', securityText({ site, date: input.date })],
    // What matters is what servers say with it.
    [forgetAddress.slice(1), 'Olvidado.\n'],
  ])
}
