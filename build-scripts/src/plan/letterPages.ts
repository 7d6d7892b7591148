import { languageOf, localizePath, sourceLanguage } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

const indexPath = '/escritos/'

/**
 * The list of letters and a page for each, in Spanish in every language: they are handed in as they are. None where the
 * content has no letters.
 */
export function letterPages(context: PlanContext): PageModel[] {
  const { content, site, language, text, resolver, scope } = context
  if (content.letters.length === 0) return []
  const { title, description } = text.pages.letters
  const letters = content.letters.toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
  const index = pageOf(context, {
    template: 'letter-index',
    path: indexPath,
    title,
    description: description(site.name),
    trail: [],
    body: { letters: letters.map((letter) => ({ ...resolver.letterLink(letter, language), summary: letter.summary })) },
  })
  const pages = letters.map((letter) => {
    const path = `${indexPath}${letter.slug}/`
    const lastReviewed = letter.review.status === 'approved' ? { lastReviewed: letter.review.on } : {}
    return pageOf(context, {
      template: 'letter',
      path,
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
    })
  })
  return [index, ...pages]
}
