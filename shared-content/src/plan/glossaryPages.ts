import { textIn } from '../languages/textIn.ts'
import { localizePath } from '../languages.ts'
import type { Term } from '../schema/term.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'

const glossaryPath = '/glosario/'

/** The glossary, and a page for each term, in Spanish where it is not translated. */
export function glossaryPages(context: PlanContext): PagePlan[] {
  const { site, language, text, shared, view } = context
  const { title, description } = text.pages.glossary
  const url = `${site.origin}${localizePath(glossaryPath, language)}`
  const glossary = pagePlan(context, { template: 'glossary', path: glossaryPath }, () => ({
    title,
    description: description({ place: site.name }),
    trail: [],
    jsonLd: [{ '@context': 'https://schema.org', '@type': 'DefinedTermSet', name: title, url }],
    body: { letters: shared.letters(language) },
  }))
  return [glossary, ...view.termSlugs().map((slug) => termPage(context, slug, { title, url }))]
}

function termPage(context: PlanContext, slug: string, glossary: { title: string; url: string }): PagePlan {
  const { language, resolver, scope, site, view } = context
  return pagePlan(context, { template: 'term', path: `${glossaryPath}${slug}/` }, () => {
    const body = resolver.term(slug, scope)
    const term = view.term(slug) as Term
    const { value: own } = textIn(term.text, language)
    return {
      // A guide may bear the same name as a term: «Defensor público».
      title: `${own.term} (${glossary.title})`,
      crumbLabel: own.term,
      description: own.definition,
      languages: site.languages.filter((key) => term.text[key] !== undefined),
      trail: [{ label: glossary.title, href: localizePath(glossaryPath, language) }],
      jsonLd: [
        {
          '@context': 'https://schema.org',
          '@type': 'DefinedTerm',
          name: body.term,
          description: body.definition,
          inDefinedTermSet: { '@type': 'DefinedTermSet', name: glossary.title, url: glossary.url },
        },
      ],
      body,
    }
  })
}
