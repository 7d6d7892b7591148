import { localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { textIn } from '@justicia/shared-content/resolve/textIn'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

const glossaryPath = '/glosario/'

/** The glossary, and a page for each term, in Spanish where it is not translated. */
export function glossaryPages(context: PlanContext): PageModel[] {
  const { site, language, text, shared } = context
  const { title, description } = text.pages.glossary
  const url = `${site.origin}${localizePath(glossaryPath, language)}`
  const glossary = pageOf(context, {
    template: 'glossary',
    path: glossaryPath,
    title,
    description: description(site.name),
    trail: [],
    jsonLd: [{ '@context': 'https://schema.org', '@type': 'DefinedTermSet', name: title, url }],
    body: { letters: shared.letters },
  })
  return [glossary, ...termPages(context, { title, url })]
}

function termPages(context: PlanContext, glossary: { title: string; url: string }): PageModel[] {
  const { content, language, resolver, scope, site } = context
  return content.terms.map((term) => {
    const { value: own } = textIn(term.text, language)
    const body = resolver.term(term.slug, scope)
    return pageOf(context, {
      template: 'term',
      path: `${glossaryPath}${term.slug}/`,
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
    })
  })
}
