import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Term, TermText } from '@justicia/shared-content/schema/term'
import { blocksToBody, bodyToBlocks } from './bodyDocument.ts'
import { formerlyOf } from './formerlyOf.ts'
import type { Localized } from './localized.ts'
import type { DocumentId, Maybe, Publishable } from './stored.ts'

export interface StoredTerm extends Publishable {
  slug: string
  term: Localized<string>
  definition: Localized<string>
  aliases?: Localized<string[]>
  body: Localized<EditorState>
  legalBasis?: Maybe<string[]>
  related?: Maybe<DocumentId[]>
  formerly?: Maybe<string[]>
}

/** What a term says in one language, as Payload takes it. */
export function termToData(term: Term, language: LanguageKey, relatedIds: DocumentId[]) {
  const text = term.text[language]
  return {
    slug: term.slug,
    term: text?.term ?? null,
    definition: text?.definition ?? null,
    aliases: text?.aliases ?? [],
    body: blocksToBody(text?.body, `glossary/${term.slug}/${language}`),
    legalBasis: term.legalBasis,
    related: relatedIds,
    formerly: term.formerly ?? [],
  }
}

/** The term that a stored document is. */
export function storedToTerm(stored: StoredTerm, slugOf: (id: DocumentId) => string | undefined): Term {
  const text: Record<LanguageKey, TermText> = {}
  for (const language of languageKeys) {
    const word = stored.term?.[language]
    if (!word) continue
    text[language] = {
      term: word,
      definition: stored.definition?.[language] ?? '',
      aliases: stored.aliases?.[language] ?? [],
      body: bodyToBlocks(stored.body?.[language], { file: `glossary/${stored.slug} (${language})` }),
    }
  }
  const { es } = text
  if (es === undefined) throw new TypeError(`term ${stored.slug} has no Spanish text`)
  return {
    slug: stored.slug,
    legalBasis: stored.legalBasis ?? [],
    related: (stored.related ?? []).flatMap((id) => slugOf(id) ?? []),
    ...formerlyOf(stored),
    text: { ...text, es },
  }
}
