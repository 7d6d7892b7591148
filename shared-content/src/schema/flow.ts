import { z } from 'zod'
import type { LanguageKey } from '../languages.ts'
import { citationSchema } from '../values/citations.ts'
import { rows } from '../values/limits.ts'
import { organizationRoleSchema } from '../vocabulary/organizationRoles.ts'
import { formerlySchema, pastDateSchema, plainText, slugSchema } from './primitives.ts'
import { reviewSchema } from './review.ts'

/**
 * A question flow (*orientador*): questions with answers that lead to other questions and, in the end, to an outcome
 * that names a guide, its deadlines and who helps. No word of it is markup: a question is read aloud, over a
 * telephone too.
 */

const answerSchema = z.strictObject({
  /** Holds translations together; unique within its question. */
  key: slugSchema,
  text: plainText({ max: 90 }),
  /** Key of the question or the outcome that comes next. */
  to: slugSchema,
})

/** One question: one page. Two to seven answers, so that they can be read out. */
export const flowQuestionSchema = z.strictObject({
  /** Its address (`/orientador/<flow>/<key>/`); never changes. */
  key: slugSchema,
  question: plainText({ max: 110 }),
  /** One or two sentences for whoever is in doubt. */
  help: plainText({ max: 320 }).optional(),
  answers: z.array(answerSchema).min(2).max(7),
})

/** Where a path ends: what to do first, and who says more. */
export const flowOutcomeSchema = z.strictObject({
  /** Its address; never changes. No question of the flow has it. */
  key: slugSchema,
  /** An instruction: «Pide una medida de protección hoy». */
  title: plainText({ max: 90 }),
  /** One to three sentences: what to do first. Says nothing that its guide does not say. */
  summary: plainText({ min: 40, max: 420 }),
  /** What to do, in order, one thing a step; drawn as a numbered list under the summary. No outcome is without. */
  steps: z
    .array(plainText({ max: 200 }))
    .min(2)
    .max(5),
  /** Life or freedom is at stake: 911 comes first. */
  urgent: z.boolean().default(false),
  /** The guide to go on with. */
  guide: slugSchema,
  /** Other guides that may be needed. */
  also: z.array(slugSchema).max(4).default([]),
  /** Deadlines of guides, by their keys; they are shown as those guides say them. */
  deadlines: rows(z.strictObject({ guide: slugSchema, key: slugSchema })).default([]),
  /** Who helps, resolved per state. */
  services: rows(organizationRoleSchema).min(1),
  /** What the summary and the steps rest on. */
  legalBasis: rows(citationSchema).min(1),
})

/** `flows/<slug>/es.yaml`: the structure, and the Spanish text. */
export const flowFileSchema = z.strictObject({
  title: plainText({ max: 70 }),
  summary: plainText({ min: 40, max: 220 }),
  /** Place among the flows, smallest first. */
  order: z.int().min(0),
  formerly: formerlySchema,
  /** Day on which the Spanish text was last changed. */
  written: pastDateSchema.optional(),
  review: reviewSchema,
  /** Key of the first question. Its address is the flow's own: `/orientador/<flow>/`. */
  start: slugSchema,
  questions: rows(flowQuestionSchema).min(1),
  outcomes: rows(flowOutcomeSchema).min(1),
})

/** `flows/<slug>/<language>.yaml`: only what is text, by the same keys; what is missing is shown in Spanish. */
export const flowTranslationFileSchema = z.strictObject({
  title: flowFileSchema.shape.title,
  summary: flowFileSchema.shape.summary,
  /** Digest of the Spanish text that this translates (`flowDigest`). */
  basedOn: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  questions: z
    .array(
      flowQuestionSchema
        .pick({ key: true, question: true, help: true })
        .extend({ answers: rows(answerSchema.pick({ key: true, text: true })).default([]) }),
    )
    .default([]),
  outcomes: rows(flowOutcomeSchema.pick({ key: true, title: true, summary: true, steps: true }).partial({ steps: true })).default(
    [],
  ),
})

export type FlowTranslation = z.infer<typeof flowTranslationFileSchema>
/** The text of a flow in one language. In Spanish `basedOn` is absent. */
export type FlowText = FlowTranslation

type FlowFile = z.infer<typeof flowFileSchema>
type QuestionShape = Pick<FlowFile['questions'][number], 'key'> & { answers: { key: string; to: string }[] }
type OutcomeShape = Omit<FlowFile['outcomes'][number], 'title' | 'summary' | 'steps'>

/** A flow with every language that it has. */
export interface Flow extends Pick<FlowFile, 'order' | 'formerly' | 'written' | 'review' | 'start'> {
  slug: string
  questions: QuestionShape[]
  outcomes: OutcomeShape[]
  text: { es: FlowText } & Record<LanguageKey, FlowText>
}
