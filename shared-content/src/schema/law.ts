import { z } from 'zod'
import { isFileName, pastDateSchema, plainText, webAddressSchema } from './primitives.ts'

/** One article: its number as cited (`139 Bis`), its heading or first words, and its fractions. */
export const articleSchema = z.strictObject({
  number: plainText({ max: 40, quoted: true }),
  heading: plainText({ min: 0, quoted: true }),
  /** Fractions as cited, with their apartado where there is one: `I`, `XVI Bis`, `B VIII`. */
  fractions: z.array(plainText({ max: 40, quoted: true })),
})
export type Article = z.infer<typeof articleSchema>

/** A row of `laws/index.yaml`. */
export const lawEntrySchema = z.strictObject({
  abbreviation: z
    .string()
    .regex(/^[A-Z][A-Za-z]{1,19}$/, 'debe ser de letras sin acento, la primera mayúscula, como «CNPP»')
    .refine(isFileName, 'es un nombre que Windows se reserva; usa otro'),
  name: plainText(),
  /** How running text calls it, with its article: «la Constitución». */
  short_name: plainText(),
  published: pastDateSchema.optional(),
  /** Publication date of the last reform that the text read contains; absent: as first published. */
  last_reform: pastDateSchema.optional(),
  url: webAddressSchema(['https']),
})
export type LawEntry = z.infer<typeof lawEntrySchema>

export interface Law extends LawEntry {
  articles: Article[]
}
