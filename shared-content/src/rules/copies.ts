import { type LanguageKey, languageOf, sourceLanguage } from '../languages.ts'
import { printMdx } from '../mdx/printMdx.ts'
import type { Block } from '../mdx/tree.ts'
import { walkInlines } from '../mdx/walk.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import type { Term } from '../schema/term.ts'
import type { Variant } from '../schema/variant.ts'

/** Fewer words than this may well be the same in two languages: a name, an acronym, a figure. */
const minimumWords = 5

/** A text of a translation that is the Spanish one, letter for letter. `path` leads to it within the text. */
export interface SpanishCopy {
  language: LanguageKey
  path: (string | number)[]
}

/**
 * Texts of a translation that were never translated: they would be shown, read aloud and indexed in a language that they
 * are not in. A text may be left out of a translation; the Spanish then stands in, marked as such.
 */
export function guideCopies({ text }: Pick<Guide, 'text'>): SpanishCopy[] {
  return inTranslations(text, (said, es) => [
    ...(isCopy(said.summary, es.summary) ? [['summary']] : []),
    ...said.sections.flatMap(({ key, body }) =>
      isBodyCopy(body, es.sections.find((section) => section.key === key)?.body) ? [['sections', key, 'body']] : [],
    ),
  ])
}

/** As `guideCopies`, for a word of the glossary. */
export function termCopies({ text }: Pick<Term, 'text'>): SpanishCopy[] {
  return inTranslations(text, (said, es) => [
    ...(isCopy(said.definition, es.definition) ? [['definition']] : []),
    ...(isBodyCopy(said.body, es.body) ? [['body']] : []),
  ])
}

/** As `guideCopies`, for a flow. */
export function flowCopies({ text }: Pick<Flow, 'text'>): SpanishCopy[] {
  return inTranslations(text, (said, es) => [
    ...(isCopy(said.summary, es.summary) ? [['summary']] : []),
    ...said.questions.flatMap(({ key, question }) =>
      isCopy(question, es.questions.find((other) => other.key === key)?.question) ? [['questions', key, 'question']] : [],
    ),
    ...said.outcomes.flatMap(({ key, summary }) =>
      isCopy(summary, es.outcomes.find((other) => other.key === key)?.summary) ? [['outcomes', key, 'summary']] : [],
    ),
    ...said.outcomes.flatMap(({ key, steps = [] }) => {
      const spanish = es.outcomes.find((other) => other.key === key)?.steps
      return steps.some((step, at) => isCopy(step, spanish?.[at])) ? [['outcomes', key, 'steps']] : []
    }),
  ])
}

/** As `guideCopies`, for a state's variant: `path` begins with the place of the override. */
export function variantCopies({ overrides }: Pick<Variant, 'overrides'>): SpanishCopy[] {
  return overrides.flatMap(({ body }, index) =>
    translationsOf(body).flatMap(([language, blocks]) =>
      isBodyCopy(blocks, body.es) ? [{ language, path: ['overrides', index, 'body'] }] : [],
    ),
  )
}

function inTranslations<T>(
  text: { es: T } & Record<LanguageKey, T>,
  copies: (said: T, es: T) => (string | number)[][],
): SpanishCopy[] {
  return translationsOf(text).flatMap(([language, said]) => copies(said, text.es).map((path) => ({ language, path })))
}

/** The easy-read version of Spanish is Spanish too. */
function translationsOf<T>(text: Record<LanguageKey, T>): [LanguageKey, T][] {
  return Object.entries(text).filter(([language]) => language !== sourceLanguage && languageOf(language).base !== sourceLanguage)
}

function isCopy(said: string, spanish: string | undefined): boolean {
  return said === spanish && wordsIn(said) >= minimumWords
}

function isBodyCopy(said: readonly Block[], spanish: readonly Block[] | undefined): boolean {
  if (spanish === undefined) return false
  const words = textOf(said)
  // To print is what takes long, and a translation says nearly always something else.
  return words === textOf(spanish) && wordsIn(words) >= minimumWords && printMdx(said) === printMdx(spanish)
}

function textOf(blocks: readonly Block[]): string {
  return [...walkInlines(blocks)].flatMap((inline) => (inline.type === 'text' ? [inline.value] : [])).join(' ')
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}
