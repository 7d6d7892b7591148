import { z } from 'zod'
import { dateSchema } from './primitives.ts'

/** One article: its number as cited (`139 Bis`), its heading or first words, and its fractions. */
export const articleSchema = z.strictObject({
  number: z.string().min(1),
  heading: z.string(),
  /** Fractions as cited, with their apartado where there is one: `I`, `XVI Bis`, `B VIII`. */
  fractions: z.array(z.string()),
})
export type Article = z.infer<typeof articleSchema>

/** A row of `laws/index.yaml`. */
export const lawEntrySchema = z.strictObject({
  abbreviation: z.string().regex(/^[A-Z][A-Za-z]+$/),
  name: z.string().min(1),
  /** How running text calls it, with its article: «la Constitución». */
  short_name: z.string().min(1),
  published: dateSchema.optional(),
  /** Publication date of the last reform that the text read contains; absent: as first published. */
  last_reform: dateSchema.optional(),
  url: z.url({ protocol: /^https$/ }),
})
export type LawEntry = z.infer<typeof lawEntrySchema>
export const lawsIndexSchema = z.array(lawEntrySchema)

export interface Law extends LawEntry {
  articles: Article[]
}
