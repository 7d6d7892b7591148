import { z } from 'zod'
import type { LanguageKey } from '../languages.ts'
import type { Block } from '../mdx/tree.ts'
import { slugSchema } from './primitives.ts'
import { type Review, reviewSchema } from './review.ts'

/** What a state may do to a national section. */
export const overrideOperations = ['replace', 'before', 'after', 'hide'] as const
export const overrideOperationSchema = z.enum(overrideOperations)
export type OverrideOperation = z.infer<typeof overrideOperationSchema>

export const overrideAttributesSchema = z.strictObject({
  section: slugSchema,
  op: overrideOperationSchema,
  /** Digest of the national section (Spanish) that the override was written against. */
  basedOn: z.string().regex(/^[0-9a-f]{16}$/, 'debe ser la huella de 16 cifras hexadecimales de la sección nacional'),
})

/** Front matter of `states/<state>/guides/<guide>/es.mdx`; a translation has none. */
export const variantFrontMatterSchema = z.strictObject({ review: reviewSchema })

/** One change of one section; (section, op) is unique in a variant. `hide` has no body. */
export interface Override {
  section: string
  op: OverrideOperation
  basedOn: string
  /** Text per language; Spanish always, unless the operation is `hide`. */
  body: Record<LanguageKey, Block[]>
}

/** What one state says differently in one guide. */
export interface Variant {
  state: string
  guide: string
  review: Review
  overrides: Override[]
}
