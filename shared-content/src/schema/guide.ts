import { z } from 'zod'
import type { LanguageKey } from '../languages.ts'
import type { Block } from '../mdx/tree.ts'
import { citationSchema } from '../values/citations.ts'
import { rows } from '../values/limits.ts'
import { audienceSchema, guideListSchema } from '../vocabulary/audiences.ts'
import { durationSchema, formerlySchema, pastDateSchema, plainText, slugSchema } from './primitives.ts'
import { reviewSchema } from './review.ts'

/**
 * The fixed parts of a guide, in their order. A guide may add sections of its own between them.
 * Base legal and related guides are drawn from the front matter and are not sections.
 */
export const standardSections = [
  'que-hacer-ahora',
  'plazos',
  'tus-derechos',
  'quien-te-ayuda',
  'que-llevar',
  'cuidado-con',
] as const

/** A term of law: how long, from what moment, what for, and the article that says so. */
export const deadlineSchema = z.strictObject({
  key: slugSchema,
  length: durationSchema,
  /** The law counts some terms in working days only (CNPP 94). */
  calendar: z.enum(['natural', 'habiles']).default('natural'),
  /** From what moment it runs: «Desde que…». */
  from: plainText(),
  /** What must happen within it, and for whom. */
  what: plainText(),
  cite: citationSchema,
  /** Who must act within it: the reader, who may lose a right, or an authority, which the reader may hold to it. */
  binds: z.enum(['reader', 'authority']).default('authority'),
})
export type Deadline = z.infer<typeof deadlineSchema>

/** A list in which a guide stands before those that have no place there, smallest first. */
export const firstInSchema = z.strictObject({ list: guideListSchema, place: z.int().min(0) })
export type FirstIn = z.infer<typeof firstInSchema>

/** Front matter of `guides/<slug>/es.mdx`: what all languages share, and the Spanish text. */
export const guideFrontMatterSchema = z.strictObject({
  title: plainText({ max: 90 }),
  /** The answer in one sentence; also the page's description. */
  summary: plainText({ min: 40, max: 220 }),
  audience: audienceSchema,
  /** Other doors behind which it stands too: a family looks for its guides under «es por alguien más». */
  alsoIn: rows(audienceSchema).default([]),
  /** Place within its audience, smallest first. */
  order: z.int().min(0),
  /** Shown on the home page and kept offline. */
  urgent: z.boolean().default(false),
  /**
   * Kept offline though it is not urgent: nobody is in danger yet, but there is a day on which to be somewhere, perhaps
   * without a signal.
   */
  keptOffline: z.boolean().default(false),
  /** Where it goes first: among what is urgent, or behind a door of `alsoIn`, there before the door's own guides. */
  firstIn: rows(firstInSchema).default([]),
  /** What people call it, as it is spelt; the search finds it by them, and lists show some. */
  aliases: rows(plainText()).default([]),
  /** The same as people misspell it: for the search alone, never shown. */
  misspelt: rows(plainText()).default([]),
  legalBasis: rows(citationSchema).min(1),
  deadlines: rows(deadlineSchema).default([]),
  related: rows(slugSchema).default([]),
  formerly: formerlySchema,
  /** Day on which the Spanish text was last changed. */
  written: pastDateSchema.optional(),
  review: reviewSchema,
})
export type GuideFrontMatter = z.infer<typeof guideFrontMatterSchema>

/** Front matter of a translation: only what is text. */
export const guideTranslationFrontMatterSchema = z.strictObject({
  title: plainText({ max: 90 }),
  summary: plainText({ min: 40, max: 220 }),
  aliases: rows(plainText()).default([]),
  misspelt: rows(plainText()).default([]),
  deadlines: rows(deadlineSchema.pick({ key: true, from: true, what: true })).default([]),
})
export type GuideTranslationFrontMatter = z.infer<typeof guideTranslationFrontMatterSchema>

/** A part of a guide. `key` never changes: variants, links and receipts hold on to it. */
export interface Section {
  key: string
  title: string
  body: Block[]
  /** In a translation: digest of the Spanish section it was translated from. */
  basedOn?: string | undefined
}

/** The text of a guide in one language. */
export interface GuideText {
  title: string
  summary: string
  aliases: string[]
  misspelt: string[]
  deadlines: Pick<Deadline, 'key' | 'from' | 'what'>[]
  sections: Section[]
}

/** A national guide with every language that it has. */
export interface Guide
  extends Pick<
    GuideFrontMatter,
    | 'audience'
    | 'alsoIn'
    | 'order'
    | 'urgent'
    | 'keptOffline'
    | 'firstIn'
    | 'legalBasis'
    | 'related'
    | 'formerly'
    | 'written'
    | 'review'
  > {
  slug: string
  deadlines: Omit<Deadline, 'from' | 'what'>[]
  text: { es: GuideText } & Record<LanguageKey, GuideText>
}

export const sectionAttributesSchema = z.strictObject({
  key: slugSchema,
  title: plainText(),
  basedOn: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
})
