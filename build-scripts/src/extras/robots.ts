import type { SiteModel } from '@justicia/shared-content/pages/model'

/**
 * Everything may be read; what must not be listed says so itself (`noindex`). That is so of a site on trial too: a page
 * that a search engine may not read can be listed by whoever links to it, and nobody would see that it must not.
 */
export function robots({ origin, isPilot }: Pick<SiteModel, 'origin' | 'isPilot'>): string {
  const all = 'User-agent: *\nAllow: /\n'
  return isPilot ? `# Sitio a prueba: cada página dice «noindex».\n${all}` : `${all}\nSitemap: ${origin}/sitemap.xml\n`
}
