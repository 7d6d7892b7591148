import { resolveFact } from '../facts/resolveFact.ts'
import { textIn } from '../languages/textIn.ts'
import type { FactInline, Inline } from '../mdx/tree.ts'
import type { ResolvedInline } from '../pages/model.ts'
import { contactOfFact } from './contactOfFact.ts'
import { factToText } from './factToText.ts'
import { resolveCite } from './legalBasis.ts'
import { localizeLink, noteOfLink, termPath } from './links.ts'
import { markWords } from './markWords.ts'
import type { TextContext } from './ResolveContext.ts'
import { requireTerm } from './requirePieces.ts'

/**
 * A line of text with its facts, citations, terms and links looked up.
 * @throws {ContentError} for an unknown fact, term or citation.
 */
export function resolveInlines(inlines: readonly Inline[], context: TextContext): ResolvedInline[] {
  return inlines.map((inline, index): ResolvedInline => {
    switch (inline.type) {
      case 'fact':
        return resolveFactInline(inline, index === 0, context)
      case 'cite':
        return resolveCite(context.view.laws, inline.ref, context.language, context.place)
      case 'term': {
        const { value, lang } = textIn(
          requireTerm(context.view.termEntry(inline.k), inline.k, context.place).text,
          context.language,
        )
        return {
          type: 'term',
          text: markWords(context, inline.text, context.language),
          href: termPath(inline.k, context.scope.language),
          ...(lang === undefined ? { definition: value.definition } : {}),
        }
      }
      case 'link':
        return {
          ...inline,
          href: localizeLink(inline.href, context),
          ...noteOfLink(inline.href, context),
          children: inline.children.map((run) => ({ ...run, value: markWords(context, run.value, context.language) })),
        }
      case 'text':
        return { ...inline, value: markWords(context, inline.value, context.language) }
      default:
        return inline
    }
  })
}

function resolveFactInline(
  { k, prefix }: FactInline,
  startsSentence: boolean,
  { view, scope, language, place }: TextContext,
): ResolvedInline {
  const found = resolveFact({
    own: scope.state === undefined ? [] : view.facts(k, scope.state),
    national: view.facts(k),
    state: scope.state,
    key: k,
    date: view.date,
    place,
  })
  const contact = contactOfFact(found.fact, language, view.date)
  if (contact !== undefined) return { type: 'fact', k, scope: found.scope, ...contact }
  const { value, lang } = factToText(found.fact, { prefix, language, startsSentence })
  return { type: 'fact', k, value, scope: found.scope, ...(lang === undefined ? {} : { lang }) }
}
