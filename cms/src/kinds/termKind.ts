import { languageKeys, sourceLanguage, translationKeys } from '@justicia/shared-content/languages'
import { termCopies } from '@justicia/shared-content/rules/copies'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { type Term, termFrontMatterSchema, termTranslationFrontMatterSchema } from '@justicia/shared-content/schema/term'
import { type StoredTerm, storedToTerm, termToData } from '../documents/termDocument.ts'
import { against, listField } from './against.ts'
import { bodyIn, copiesAt } from './fieldsOf.ts'
import { Gaps, has } from './Gaps.ts'
import type { CmsKind } from './Kind.ts'
import { locate } from './locate.ts'
import { idsOf } from './requireGuide.ts'

const slugOf = ({ slug }: { slug: string }) => slug

export const termKind: CmsKind<Term, StoredTerm> = {
  words: {
    one: { es: 'Palabra', en: 'Term' },
    the: { es: 'la palabra', en: 'the term' },
    list: 'Glosario',
    counted: 'palabras',
  },
  isLong: false,
  ownName: ({ term, slug }) => term?.es ?? slug,
  namedBy: ['slug'],
  named: ({ slug }) => ({ slug }),
  toPiece: (stored, { term }) => storedToTerm(stored, term),
  place: locate('body', (path) => String(path[0] ?? 'body')),
  wholeAt: 'body',
  schemaFaults: ({ slug, legalBasis, related, formerly, text }) => [
    ...against(slugSchema, slug, () => 'slug'),
    ...Object.entries(text).flatMap(([language, { body: _body, ...said }]) =>
      language === sourceLanguage
        ? against(termFrontMatterSchema, { ...said, legalBasis, related, formerly }, listField)
        : against(termTranslationFrontMatterSchema, said, listField, language),
    ),
  ],
  gaps: ({ term, definition, aliases, body }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ term, definition })
    for (const language of translationKeys)
      if (has(term, language) || has(definition, language) || has(aliases, language) || has(body, language))
        gaps.need(language, { term, definition })
    return gaps.found
  },
  storedBodies: ({ body }) => bodyIn('body', body),
  textsOf: ({ text }) =>
    languageKeys.flatMap((language) =>
      text[language] === undefined ? [] : [{ path: 'body', language, blocks: text[language].body }],
    ),
  copiesOf: (term) => copiesAt(termCopies(term)),
  seed: {
    keyOf: slugOf,
    storedKeyOf: slugOf,
    toData:
      (term, { termId }) =>
      (language) =>
        termToData(term, language, idsOf(term.related, termId)),
    second: { list: 'Palabras relacionadas', toData: ({ related }, { termId }) => ({ related: idsOf(related, termId) }) },
  },
}
