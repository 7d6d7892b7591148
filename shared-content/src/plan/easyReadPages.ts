import { languageOf, localizePath } from '../languages.ts'
import { audiences } from '../vocabulary/audiences.ts'
import { guidePages } from './guidePages.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'

/** All pages of an easy-read version: the list of its guides, and those guides. The rest is read in its base. */
export function easyReadPages(context: PlanContext): PagePlan[] {
  const { language, resolver, site, text, view } = context
  const { title, description } = text.easyRead
  const list = pagePlan(context, { template: 'easy-read', path: '/' }, () => ({
    title,
    description: description({ place: site.name }),
    languages: [language],
    trail: [],
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'CollectionPage',
        name: title,
        url: `${site.origin}${localizePath('/', language)}`,
        inLanguage: languageOf(language).tag,
      },
    ],
    body: {
      guides: view
        .guides()
        .filter((guide) => guide.text[language] !== undefined)
        .toSorted(
          (a, b) =>
            Number(b.urgent) - Number(a.urgent) ||
            audiences.indexOf(a.audience) - audiences.indexOf(b.audience) ||
            a.order - b.order,
        )
        .map(({ slug }) => resolver.guideLink(slug, language)),
    },
  }))
  return [list, ...guidePages(context)]
}
