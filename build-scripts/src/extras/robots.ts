import type { SiteModel } from '@justicia/shared-content/pages/model'

/** Everything may be read; what must not be listed says so itself (`noindex`). */
export function robots({ origin }: Pick<SiteModel, 'origin'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`
}
