import { z } from 'zod'
import type { LanguageKey } from '../languages.ts'
import { rows } from '../values/limits.ts'
import { organizationRoleSchema } from '../vocabulary/organizationRoles.ts'
import { plainText, slugSchema } from './primitives.ts'

/** `*` stands for any word, `…` for some or none, `%` for a year before this one: «hace * años», «tienen a mi … piden dinero». */
const phraseList = rows(plainText({ max: 1000 })).default([])

const textShape = {
  /** One calm sentence: what to do first. */
  sentence: plainText({ min: 20, max: 200 }).optional(),
  /** What people write when it is happening: words that stand together, in any form and however misspelt. */
  phrases: phraseList,
  /** The same, told in the past: it may be of this hour or of ten years ago. */
  past: phraseList,
  /** What counts only where the query begins with it: «qué es» asks for the meaning of a word. */
  opening: phraseList,
  /** What takes this card away: a manner of speaking, say. */
  unless: phraseList,
}

/**
 * `danger-cards/<slug>/es.yaml`: what is shown before every result of a search when somebody writes that they are in
 * danger. A card without a guide shows nothing and takes every other away: by its `phrases` anywhere, by its `opening` at
 * the beginning; its `past` («hace * años») takes away only those that are found by theirs.
 */
export const dangerCardFileSchema = z
  .strictObject({
    /** Of several that could be shown, the one with the smallest is. */
    order: z.int().min(0),
    /** Whom to call, of the reader's own state or of the nation: those who serve the readers of the guide. */
    roles: rows(organizationRoleSchema).default([]),
    guide: slugSchema.optional(),
    /** Where in the guide it begins. */
    section: slugSchema.optional(),
    ...textShape,
  })
  .refine(({ guide, sentence }) => (guide === undefined) === (sentence === undefined), {
    path: ['sentence'],
    error: 'va junto con «guide»: una tarjeta dice algo y lleva a una guía, o no se muestra ninguna',
  })
export type DangerCardFile = z.infer<typeof dangerCardFileSchema>

/** `danger-cards/<slug>/en.yaml`: only what is text. */
export const dangerCardTranslationFileSchema = z.strictObject(textShape)

export interface DangerCardText {
  sentence?: string | undefined
  phrases: string[]
  past: string[]
  opening: string[]
  unless: string[]
}

export interface DangerCard extends Omit<DangerCardFile, keyof DangerCardText> {
  slug: string
  text: { es: DangerCardText } & Record<LanguageKey, DangerCardText>
}
