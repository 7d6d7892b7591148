import { z } from 'zod'
import { languageKeys } from '../languages.ts'
import { rows } from '../values/limits.ts'
import { plainText, slugSchema } from './primitives.ts'

/**
 * An entry of `synonyms.yaml`: what people say, and what it stands for in the guides. One way only: who searches for one
 * of the phrases also searches for the words, or is led to the guides; never the other way round.
 */
export const synonymSchema = z
  .strictObject({
    /** Names the entry; no other has it. */
    key: slugSchema,
    /** The language that people search in. */
    language: z.enum(languageKeys as [string, ...string[]], 'no es un idioma del contenido'),
    /** What people say: a word, or several that stand together. Accents, capitals and forms of words do not matter. */
    phrases: rows(plainText({ max: 120 })).min(1),
    /** Words of the guides that are searched for beside them. */
    words: plainText({ max: 200 }).optional(),
    /** Guides that are known by these phrases: those that have no text in the language, say. */
    guides: rows(slugSchema).default([]),
    /** How much the words count beside those that were typed: 1 is as much. */
    weight: z.number().gt(0).max(1).default(1),
    /** For editors. */
    note: plainText({ max: 200 }).optional(),
  })
  .refine(({ words, guides }) => words !== undefined || guides.length > 0, {
    path: ['words'],
    error: 'debe llevar palabras («words») o guías («guides»)',
  })
export type Synonym = z.infer<typeof synonymSchema>
