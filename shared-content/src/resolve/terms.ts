import { textIn } from '../languages/textIn.ts'
import type { TermBody } from '../pages/model.ts'
import { resolveBlocks } from './blocks.ts'
import { legalBasisOf } from './legalBasis.ts'
import { guideLink, termPath } from './links.ts'
import { markWords } from './markWords.ts'
import type { ResolveContext, Scope } from './ResolveContext.ts'
import { requireTerm } from './requirePieces.ts'

/** A glossary term's page. */
export function resolveTerm(context: ResolveContext, slug: string, scope: Scope): TermBody {
  const term = requireTerm(context.view.term(slug), slug, { file: `glossary/${slug}` })
  const place = { file: `glossary/${slug}` }
  const { value: text, key: language, lang: fallbackLang } = textIn(term.text, scope.language)
  return {
    term: markWords(context, text.term, language),
    definition: markWords(context, text.definition, language),
    aliases: text.aliases,
    blocks: resolveBlocks(text.body, { ...context, guide: undefined, text: undefined, scope, language, place }),
    legalBasis: legalBasisOf(context, term.legalBasis, scope.language, place),
    related: term.related.flatMap((related) => {
      const other = context.view.termEntry(related)?.text
      if (other === undefined || related === slug) return []
      const { value, lang } = textIn(other, scope.language)
      const href = termPath(related, scope.language)
      return [{ href, term: value.term, ...(lang === undefined ? {} : { lang }) }]
    }),
    usedIn: context.view.guidesWithTerm(slug).map((guide) => guideLink(context, guide, scope.language)),
    ...(fallbackLang === undefined ? {} : { fallbackLang }),
  }
}
