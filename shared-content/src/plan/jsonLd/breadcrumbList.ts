import type { JsonLd } from '../../pages/jsonLd.ts'
import type { Crumb, SiteModel } from '../../pages/model.ts'

/** schema.org BreadcrumbList of the breadcrumbs that the page shows. */
export function breadcrumbList(input: {
  site: Pick<SiteModel, 'origin'>
  breadcrumbs: readonly Crumb[]
  /** Root-relative address of the page, for its own crumb. */
  path: string
}): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: input.breadcrumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: `${input.site.origin}${href ?? input.path}`,
    })),
  }
}
