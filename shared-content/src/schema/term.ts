import { z } from 'zod'
import type { LanguageKey } from '../languages.ts'
import type { Block } from '../mdx/tree.ts'
import { citationSchema } from '../values/citations.ts'
import { rows } from '../values/limits.ts'
import { formerlySchema, plainText, slugSchema } from './primitives.ts'

export const termFrontMatterSchema = z.strictObject({
  term: plainText(),
  /** One or two plain sentences; also the tooltip and schema.org DefinedTerm.description. */
  definition: plainText({ min: 20, max: 320 }),
  aliases: rows(plainText()).default([]),
  legalBasis: rows(citationSchema).default([]),
  related: rows(slugSchema).default([]),
  formerly: formerlySchema,
})
export type TermFrontMatter = z.infer<typeof termFrontMatterSchema>

export const termTranslationFrontMatterSchema = termFrontMatterSchema.pick({
  term: true,
  definition: true,
  aliases: true,
})

export interface TermText {
  term: string
  definition: string
  aliases: string[]
  /** Anything beyond the definition; often empty. */
  body: Block[]
}

/** A word of the law explained. */
export interface Term extends Pick<TermFrontMatter, 'legalBasis' | 'related' | 'formerly'> {
  slug: string
  text: { es: TermText } & Record<LanguageKey, TermText>
}
