import type { ResolvedInline } from '../pages/model.ts'
import { legalWordSearch } from '../readability/findLegalWords.ts'
import { legalWords } from '../readability/legalWords.ts'
import { explainWords } from './explainWords.ts'
import { termPath } from './links.ts'
import { type ResolveContext, remember, type Scope } from './ResolveContext.ts'
import { requireTerm } from './requirePieces.ts'

/** Plain Spanish text in which the legal words lead to the glossary, each the first time. */
export function explainText(context: ResolveContext, text: string, scope: Scope): ResolvedInline[] {
  const { view } = context
  const words = () => remember(context, 'legalWords', view, '', () => legalWordSearch(legalWords(view.terms())))
  return remember(context, 'explained', view, `${scope.language} ${text}`, () =>
    explainWords(text, words()).map((stretch) =>
      stretch.term === undefined
        ? { type: 'text', value: stretch.text }
        : {
            type: 'term',
            text: stretch.text,
            href: termPath(stretch.term, scope.language),
            definition: requireTerm(view.termEntry(stretch.term), stretch.term, { file: `glossary/${stretch.term}` }).text.es
              .definition,
          },
    ),
  )
}
