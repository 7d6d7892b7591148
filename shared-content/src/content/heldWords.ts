import { foldText } from '../folding/foldText.ts'
import { singularOf } from '../folding/singularOf.ts'
import type { LanguageKey } from '../languages.ts'
import { isSituation } from '../schema/synonym.ts'
import type { Content } from './content.ts'

/** Names of parts and of what they are: no reader sees them. */
const unread: ReadonlySet<string> = new Set(['type', 'key', 'slug', 'basedOn'])

/** The words of each piece that was looked at: most are the same the next time. */
export type KnownWords = WeakMap<object, ReadonlySet<string>>

/**
 * Whether the texts of a site hold every word of a phrase, in singular or plural: those of the nation in a language, and
 * what a state says in their place.
 */
export function heldWords(
  {
    guides,
    flows,
    terms,
    letters,
    synonyms,
    states,
  }: Pick<Content, 'guides' | 'flows' | 'terms' | 'letters' | 'synonyms' | 'states'>,
  known: KnownWords,
): (phrase: string, language: LanguageKey, state: string | undefined) => boolean {
  const national = [...guides, ...flows, ...terms].map(({ text }) => text)
  const textsOf = (language: LanguageKey, state: string | undefined): unknown[] => [
    ...national.map((text) => text[language]),
    ...letters,
    // What a guide is known by is as good as a name of it.
    ...synonyms.flatMap((synonym) => (synonym.language === language && synonym.guides.length > 0 ? [synonym.phrases] : [])),
    ...(state === undefined ? [] : (states[state]?.variants ?? [])).flatMap(({ overrides }) =>
      overrides.map(({ body }) => body[language]),
    ),
  ]
  const sets = new Map<string, ReadonlySet<string>[]>()
  return (phrase, language, state) => {
    const name = `${language} ${state}`
    const held = sets.get(name) ?? textsOf(language, state).map((text) => setOf(text, known))
    sets.set(name, held)
    return wordsOf(phrase).every((word) => held.some((set) => set.has(word)))
  }
}

function setOf(text: unknown, known: KnownWords): ReadonlySet<string> {
  if (typeof text !== 'object' || text === null) return new Set()
  const before = known.get(text)
  if (before !== undefined) return before
  const words = new Set(textsIn(text).flatMap(wordsOf))
  known.set(text, words)
  return words
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return isSituation(value) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (unread.has(name) ? [] : textsIn(inner)))
}

function wordsOf(text: string): string[] {
  return (
    foldText(text)
      .split(' ')
      // Rules tell «clientes» and «leyes» not apart: the «e» of both is left out.
      .flatMap((word) => (word === '' ? [] : singularOf(word).replace(/e$/, '')))
  )
}
