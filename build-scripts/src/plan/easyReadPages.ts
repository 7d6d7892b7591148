import { languageOf, localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { audiences } from '@justicia/shared-content/schema/guide'
import { guidePages } from './guidePages.ts'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

/** All pages of an easy-read version: the list of its guides, and those guides. The rest is read in its base. */
export function easyReadPages(context: PlanContext): PageModel[] {
  const { content, language, resolver, site, text } = context
  const { title, description } = text.easyRead
  const guides = content.guides
    .filter((guide) => guide.text[language] !== undefined)
    .sort(
      (a, b) =>
        Number(b.urgent) - Number(a.urgent) || audiences.indexOf(a.audience) - audiences.indexOf(b.audience) || a.order - b.order,
    )
    .map(({ slug }) => resolver.guideLink(slug, language))
  const list = pageOf(context, {
    template: 'easy-read',
    path: '/',
    title,
    description: description(site.name),
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
    body: { guides },
  })
  return [list, ...guidePages(context)]
}
