import { textIn } from '../languages/textIn.ts'
import { isVariety, localizePath } from '../languages.ts'
import type { PageModel } from '../pages/model.ts'
import type { Guide } from '../schema/guide.ts'
import { guideJsonLd } from './jsonLd/guideJsonLd.ts'
import type { PagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

/** A page for each guide, in Spanish where it is not translated; in easy read, for those that are written in it. */
export function guidePages(context: PlanContext): PagePlan[] {
  const { language, site, view } = context
  return view
    .guideSlugs()
    .filter(({ languages }) => !isVariety(language) || languages.includes(language))
    .map(({ slug }) => ({
      site: site.slug,
      path: localizePath(guidePath(slug), language),
      template: 'guide',
      language,
      make: () => guidePage(context, slug),
    }))
}

const guidePath = (slug: string) => `/guias/${slug}/`

function guidePage(context: PlanContext, slug: string): PageModel {
  const { language, resolver, scope, site, text, view } = context
  const body = resolver.guide(slug, scope)
  const guide = view.guide(slug) as Guide
  const { value: own, key: shown } = textIn(guide.text, language)
  const above = isVariety(language)
    ? { label: text.easyRead.title, href: localizePath('/', language) }
    : { label: text.audiences[guide.audience].name, href: localizePath(`/${guide.audience}/`, language) }
  const lastReviewed = guide.review.status === 'approved' ? guide.review.on : undefined
  const page = pageOf(context, {
    template: 'guide',
    path: guidePath(slug),
    title: resolver.markWords(own.title, shown),
    description: own.summary,
    languages: [...site.languages, ...site.varieties].filter((key) => guide.text[key] !== undefined),
    trail: [above],
    ...(lastReviewed === undefined ? {} : { lastReviewed }),
    body,
  })
  if (!page.indexable) return page
  const about = guideJsonLd({ title: own.title, url: page.canonical, lang: page.lang, body, lastReviewed })
  return { ...page, jsonLd: [...about, ...page.jsonLd] }
}
