import { languageOf, localizePath, sourceLanguage } from '../languages.ts'
import type { Letter } from '../schema/letter.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'

const indexPath = '/escritos/'

/**
 * The list of letters and a page for each, in Spanish in every language: they are handed in as they are. None where the
 * content has no letters.
 */
export function letterPages(context: PlanContext): PagePlan[] {
  const { site, language, text, resolver, view } = context
  const slugs = view.letterSlugs()
  if (slugs.length === 0) return []
  const { title, description } = text.pages.letters
  const index = pagePlan(context, { template: 'letter-index', path: indexPath }, () => ({
    title,
    description: description({ place: site.name }),
    trail: [],
    body: { letters: view.letters().map((letter) => ({ ...resolver.letterLink(letter, language), summary: letter.summary })) },
  }))
  return [index, ...slugs.map((slug) => letterPage(context, slug))]
}

function letterPage(context: PlanContext, slug: string): PagePlan {
  const { site, language, text, resolver, scope, view } = context
  const { title } = text.pages.letters
  const path = `${indexPath}${slug}/`
  return pagePlan(context, { template: 'letter', path }, () => {
    const letter = view.letter(slug) as Letter
    const lastReviewed = letter.review.status === 'approved' ? { lastReviewed: letter.review.on } : {}
    return {
      // A guide may bear the same name.
      title: `${letter.title} (${title})`,
      crumbLabel: letter.title,
      description: letter.summary,
      languages: [sourceLanguage],
      trail: [{ label: title, href: localizePath(indexPath, language) }],
      jsonLd: [
        {
          '@context': 'https://schema.org',
          '@type': 'WebPage',
          name: letter.title,
          description: letter.summary,
          url: `${site.origin}${localizePath(path, language)}`,
          inLanguage: languageOf(sourceLanguage).tag,
          ...lastReviewed,
        },
      ],
      ...lastReviewed,
      body: resolver.letter(letter, scope),
    }
  })
}
