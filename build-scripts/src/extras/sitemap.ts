import type { PageModel } from '@justicia/shared-content/pages/model'
import { escapeXml } from './escapeXml.ts'

/**
 * A site's sitemap: its indexable pages, each with its other languages; of a site on trial none. There is no `lastmod`: when a page last
 * changed is not in the content, and a guessed date would not be true.
 */
export function sitemap(pages: readonly PageModel[]): string {
  const urls = pages.filter(({ indexable, site }) => indexable && !site.isPilot).map(urlElement)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

function urlElement({ canonical, alternates }: PageModel): string {
  const links = alternates.map(
    ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${escapeXml(href)}"/>`,
  )
  return `<url><loc>${escapeXml(canonical)}</loc>${links.join('')}</url>`
}
