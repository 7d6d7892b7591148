import { z } from 'zod'
import { languageKeys } from '../languages.ts'
import { rows } from '../values/limits.ts'
import { plainText, slugSchema } from './primitives.ts'

const situation = /^\{[a-z0-9-]+\}( \{[a-z0-9-]+\})*$/

/** What people say, or a situation. */
const phraseSchema = plainText({ max: 120 }).refine((phrase) => !/[{}]/.test(phrase) || situation.test(phrase), {
  error: 'una situación solo lleva listas: «{deuda} {amenazar}»',
})

/**
 * An entry of `synonyms.yaml`: what people say, and what it stands for in the guides. One way only: who searches for one
 * of the phrases also searches for the words, or is led to the guides; never the other way round. An entry without words
 * and guides is a list, which situations name.
 */
export const synonymSchema = z.strictObject({
  /** Names the entry; no other has it. */
  key: slugSchema,
  /** The language that people search in. */
  language: z.enum(languageKeys as [string, ...string[]], 'no es un idioma del contenido'),
  /**
   * What people say: a word, or several that stand together. Accents, capitals and forms of words do not matter. Where
   * the entry leads to guides, also situations: «{deuda} {amenazar}» is said by whoever says something of both lists.
   */
  phrases: rows(phraseSchema).min(1),
  /** Words of the guides that are searched for beside them. */
  words: plainText({ max: 200 }).optional(),
  /** Guides that are known by these phrases: those that have no text in the language, say. */
  guides: rows(slugSchema).default([]),
  /** How much the words count beside those that were typed: 1 is as much. */
  weight: z.number().gt(0).max(1).default(1),
  /** For editors. */
  note: plainText({ max: 200 }).optional(),
})
export type Synonym = z.infer<typeof synonymSchema>

/** Whether a phrase is a situation: some lists, of each of which something is said, in any order. */
export function isSituation(phrase: string): boolean {
  return phrase.startsWith('{')
}

/** Keys of the lists that a situation names. */
export function listsOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{([^{}]+)\}/g)].flatMap(([, key]) => key ?? [])
}

/** Whether an entry is a list, which only situations lead somewhere. */
export function isList({ words, guides }: Pick<Synonym, 'words' | 'guides'>): boolean {
  return words === undefined && guides.length === 0
}
