import { isVariety, localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { textIn } from '@justicia/shared-content/resolve/textIn'
import { guideJsonLd } from './jsonLd/guideJsonLd.ts'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

/** A page for each guide, in Spanish where it is not translated; in easy read, for those that are written in it. */
export function guidePages(context: PlanContext): PageModel[] {
  const { content, language, resolver, scope, site, text } = context
  return content.guides.flatMap((guide) => {
    if (isVariety(language) && guide.text[language] === undefined) return []
    const { value: own, key: shown } = textIn(guide.text, language)
    const path = `/guias/${guide.slug}/`
    const above = isVariety(language)
      ? { label: text.easyRead.title, href: localizePath('/', language) }
      : { label: text.audiences[guide.audience].name, href: localizePath(`/${guide.audience}/`, language) }
    const body = resolver.guide(guide.slug, scope)
    const lastReviewed = guide.review.status === 'approved' ? guide.review.on : undefined
    const page = pageOf(context, {
      template: 'guide',
      path,
      title: resolver.markWords(own.title, shown),
      description: own.summary,
      languages: [...site.languages, ...site.varieties].filter((key) => guide.text[key] !== undefined),
      trail: [above],
      ...(lastReviewed === undefined ? {} : { lastReviewed }),
      body,
    })
    if (!page.indexable) return [page]
    const about = guideJsonLd({ title: own.title, url: page.canonical, lang: page.lang, body, lastReviewed })
    return [{ ...page, jsonLd: [...about, ...page.jsonLd] }]
  })
}
