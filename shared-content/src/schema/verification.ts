import { z } from 'zod'
import { checkWays, standings } from '../vocabulary/standings.ts'
import { pastDateSchema, pastPartialDateSchema, plainText, webAddressSchema } from './primitives.ts'

const shape = z.strictObject({
  status: z.enum(standings),
  /** Who published it: «La Jornada», a law and its article. A reader is told this name. */
  source: plainText({ quoted: true, empty: 'toda afirmación lleva su fuente' }),
  source_url: webAddressSchema().optional(),
  source_date: pastPartialDateSchema.optional(),
  /** `source` is the institution itself, or quotes it. */
  official: z.boolean().optional(),
  /** Another source that says the same. */
  second_source: plainText({ quoted: true }).optional(),
  second_source_url: webAddressSchema().optional(),
  second_source_date: pastPartialDateSchema.optional(),
  /** The day on which somebody read the sources again, and nothing contradicted them. */
  renewed_on: pastDateSchema.optional(),
  checked_on: pastDateSchema.optional(),
  checked_by: plainText().optional(),
  checked_how: z.enum(checkWays).optional(),
  /** For whoever checks it next; never shown on a site. */
  note: plainText({ quoted: true }).optional(),
})
export type Verification = z.infer<typeof shape>

/** A verification whose standing nothing vouches for: of the numbers that are safe without (`safeNumbers`). */
export const safeVerificationSchema = shape

/**
 * Where a statement comes from and how sure it is.
 * - `verified`: an editor rang, visited or wrote; says who, how and on which day.
 * - `published`: two sources agree, or one is official, and nothing contradicts them. Shown with its origin and day, and
 *   hidden twelve months after its newest source or its renewal (`showsContact`).
 * - `pending`: everything else. A name may be shown, a contact never is.
 */
export const verificationSchema = shape.superRefine((verification, ctx) => {
  for (const { field, message } of missingOf(verification)) ctx.addIssue({ code: 'custom', path: [field], message })
})

/** What a standing demands and a verification lacks, at its field. */
function missingOf(verification: Verification): { field: keyof Verification; message: string }[] {
  const { status, official, source_date, second_source, second_source_date, renewed_on } = verification
  if (status === 'verified')
    return (['checked_on', 'checked_by', 'checked_how'] as const)
      .filter((field) => verification[field] === undefined)
      .map((field) => ({ field, message: demandsOfVerified[field] }))
  if (status === 'pending') return []
  const missing: { field: keyof Verification; message: string }[] = []
  if (official !== true && second_source === undefined)
    missing.push({
      field: 'second_source',
      message:
        'lo publicado («published») lleva otra fuente que diga lo mismo, o una sola si es oficial («official»); si no la hay, déjalo pendiente («pending»)',
    })
  const newest = newestSource(verification)
  if (newest === undefined || (official === true && second_source === undefined && source_date === undefined))
    missing.push({
      field: second_source === undefined || second_source_date !== undefined ? 'source_date' : 'second_source_date',
      message: 'lo publicado («published») lleva la fecha de su fuente más nueva; si no la tiene, déjalo pendiente («pending»)',
    })
  else if (renewed_on !== undefined && renewed_on > yearsAfter(firstDayOf(newest.date), 3))
    missing.push({
      field: 'renewed_on',
      message:
        'no se renueva lo que solo tiene fuentes de más de tres años antes; busca una más nueva o déjalo pendiente («pending»)',
    })
  return missing
}

const demandsOfVerified = {
  checked_on:
    'lo comprobado («verified») lleva el día en que alguien llamó, fue o escribió; si solo se leyó, es publicado («published»)',
  checked_by: 'lo comprobado («verified») dice quién lo comprobó',
  checked_how: 'lo comprobado («verified») dice cómo: si alguien llamó («call»), fue («visit») o escribió («letter»)',
} as const

/** The source with the newest date, and that date. */
export function newestSource({
  source,
  source_date,
  second_source,
  second_source_date,
}: Verification): { source: string; date: string } | undefined {
  const dated = [
    ...(source_date === undefined ? [] : [{ source, date: source_date }]),
    ...(second_source === undefined || second_source_date === undefined
      ? []
      : [{ source: second_source, date: second_source_date }]),
  ]
  return dated.toSorted((a, b) => (firstDayOf(a.date) < firstDayOf(b.date) ? 1 : -1))[0]
}

/** The first day on which a contact is shown no longer; undefined where no day ends it. */
export function expiryOf(verification: Verification): string | undefined {
  if (verification.status !== 'published') return undefined
  const newest = newestSource(verification)
  const days = [newest && firstDayOf(newest.date), verification.renewed_on].filter((day) => day !== undefined)
  const last = days.toSorted().at(-1)
  return last === undefined ? '0000-01-01' : yearsAfter(last, 1)
}

/** Whether a telephone, an address, a schedule or a web address may be shown on a day (ISO date). */
export function showsContact(verification: Verification, date: string): boolean {
  if (verification.status === 'pending') return false
  const expiry = expiryOf(verification)
  return expiry === undefined || date < expiry
}

/** A source that gives a month or a year was published on the first day of it at the earliest. */
function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** The same day some years later; 29 February becomes 1 March. */
function yearsAfter(day: string, years: number): string {
  const later = new Date(`${day}T12:00:00.000Z`)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later.toISOString().slice(0, 10)
}
