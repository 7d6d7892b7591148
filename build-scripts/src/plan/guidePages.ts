import { isVariety, localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { guideJsonLd } from './jsonLd/guideJsonLd.ts'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

/** A page for each guide that has text in the context's language. */
export function guidePages(context: PlanContext): PageModel[] {
  const { content, language, resolver, scope, site, text } = context
  return content.guides.flatMap((guide) => {
    const own = guide.text[language]
    if (own === undefined) return []
    const path = `/guias/${guide.slug}/`
    const above = isVariety(language)
      ? { label: text.easyRead.title, href: localizePath('/', language) }
      : { label: text.audiences[guide.audience].name, href: localizePath(`/${guide.audience}/`, language) }
    const body = resolver.guide(guide.slug, scope)
    const lastReviewed = guide.review.status === 'approved' ? guide.review.on : undefined
    const page = pageOf(context, {
      template: 'guide',
      path,
      title: resolver.markWords(own.title, language),
      description: own.summary,
      languages: [...site.languages, ...site.varieties].filter((key) => guide.text[key] !== undefined),
      trail: [above],
      ...(lastReviewed === undefined ? {} : { lastReviewed }),
      body,
    })
    const about = guideJsonLd({ title: own.title, url: page.canonical, lang: page.lang, body, lastReviewed })
    return [{ ...page, jsonLd: [...about, ...page.jsonLd] }]
  })
}
