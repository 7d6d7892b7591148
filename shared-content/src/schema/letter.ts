import { z } from 'zod'
import { citationSchema } from '../values/citations.ts'
import { rows } from '../values/limits.ts'
import { organizationRoleSchema } from '../vocabulary/organizationRoles.ts'
import { formerlySchema, pastDateSchema, plainText, slugSchema } from './primitives.ts'
import { reviewSchema } from './review.ts'

/**
 * A letter (*escrito*): a text ready to be filled, printed and handed in. It is Spanish alone, for that is what an
 * authority reads. `{nombre}` in a text of it is a blank; no other word of it is markup.
 */

/** What the reader writes into a letter. */
export const blankSchema = z.strictObject({
  /** Its name in the texts: `{nombre}`. */
  key: slugSchema,
  /** What to write there, as its field is called: «tu nombre completo». */
  label: plainText({ max: 60 }),
  /** An example, or what to do when it is not known. */
  example: plainText({ max: 140 }).optional(),
  /** Lines on paper: one within a sentence; more, a field of its own. */
  lines: z.int().min(1).max(8).default(1),
})

/** A statement and the articles that carry it. */
export const statementSchema = z.strictObject({
  text: plainText({ max: 700 }),
  cites: rows(citationSchema).default([]),
})

/** A paragraph of the letter itself. */
export const letterParagraphSchema = statementSchema.extend({
  /** Stands above it. */
  heading: plainText({ max: 80 }).optional(),
  /** Only for who marks it: «La golpean, la torturan o la maltratan». */
  tick: z.boolean().default(false),
})

/** `letters/<slug>/es.yaml` */
export const letterFileSchema = z
  .strictObject({
    title: plainText({ max: 70 }),
    /** When to use it, in one sentence. */
    summary: plainText({ min: 40, max: 220 }),
    /** What people call it, with their own spelling; feeds the search. */
    aliases: rows(plainText()).default([]),
    /** Place among the letters, smallest first. */
    order: z.int().min(0),
    /** Kept on the reader's device, to be opened without a signal. */
    urgent: z.boolean().default(false),
    /** Guides that lead to it. */
    guides: rows(slugSchema).min(1),
    formerly: formerlySchema,
    /** Day on which the text was last changed. */
    written: pastDateSchema.optional(),
    review: reviewSchema,
    /** To whom: «Jueza o juez de distrito en turno, {lugar}». */
    to: plainText({ max: 200 }),
    blanks: rows(blankSchema).min(1),
    paragraphs: rows(letterParagraphSchema).min(1),
    /** Where and how to hand it in. */
    handIn: statementSchema,
    /** Who receives it or helps, resolved per state. */
    services: rows(organizationRoleSchema).default([]),
    /** What to ask back: a copy with a seal, say. */
    askBack: statementSchema,
    /** What to take along with it. */
    attach: rows(plainText({ max: 200 })).default([]),
    /** What to know before: exceptions, other ways of asking for the same. */
    notes: rows(statementSchema).default([]),
  })
  .superRefine(({ to, blanks, paragraphs }, ctx) => {
    const issue = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message })
    const keys = new Set<string>()
    for (const [index, { key }] of blanks.entries()) {
      if (keys.has(key)) issue(['blanks', index, 'key'], `«${key}» está dos veces`)
      keys.add(key)
    }
    const used = new Set<string>()
    for (const [index, { tick, text }] of paragraphs.entries())
      if (tick && /[{}]/.test(text))
        issue(['paragraphs', index, 'text'], 'lo que se marca no lleva huecos: ponlos en un párrafo aparte')
    const texts = [
      { path: ['to'], text: to },
      ...paragraphs.map(({ text }, index) => ({ path: ['paragraphs', index, 'text'], text })),
    ]
    for (const { path, text } of texts)
      for (const piece of letterPieces(text))
        if (piece.type === 'blank') {
          used.add(piece.key)
          if (!keys.has(piece.key)) issue(path, `nombra el hueco «${piece.key}», que no está en «blanks»`)
        } else if (/[{}]/.test(piece.value)) issue(path, 'tiene una llave suelta; un hueco se escribe {clave}')
    for (const [index, { key }] of blanks.entries())
      if (!used.has(key)) issue(['blanks', index, 'key'], `ningún texto usa el hueco «${key}»`)
  })

export type LetterBlank = z.infer<typeof blankSchema>
export type LetterStatement = z.infer<typeof statementSchema>
type LetterFile = z.infer<typeof letterFileSchema>

/** A letter, in Spanish. */
export interface Letter extends LetterFile {
  slug: string
}

/** Words of a letter, or the key of a blank within them. */
type LetterPiece = { type: 'text'; value: string } | { type: 'blank'; key: string }

/** @example letterPieces('Yo, {nombre}, pido') → «Yo, », blank `nombre`, «, pido» */
export function letterPieces(text: string): LetterPiece[] {
  return text
    .split(/(\{[a-z0-9]+(?:-[a-z0-9]+)*\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{[a-z0-9-]+\}$/.test(part) ? { type: 'blank', key: part.slice(1, -1) } : { type: 'text', value: part }))
}

/** Every statement of a letter, with the path of its field. */
export function letterStatements(letter: LetterFile): { path: (string | number)[]; statement: LetterStatement }[] {
  const { paragraphs, handIn, askBack, notes } = letter
  return [
    ...paragraphs.map((statement, index) => ({ path: ['paragraphs', index], statement })),
    { path: ['handIn'], statement: handIn },
    { path: ['askBack'], statement: askBack },
    ...notes.map((statement, index) => ({ path: ['notes', index], statement })),
  ]
}
