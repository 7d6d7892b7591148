import { z } from 'zod'
import { today } from '../day.ts'

const [firstYear, lastYear] = [1900, 2100]
const years = `el año debe estar entre ${firstYear} y ${lastYear}`
const future = 'es un día que todavía no llega'

/** ISO 8601 calendar date, `2026-11-21`: a day that exists, within the years that texts of ours speak of. */
export const dateSchema = z.iso.date('debe ser una fecha AAAA-MM-DD que exista').refine(isKnownYear, years)

/** A day on which somebody did something: checked, signed, published. */
export const pastDateSchema = dateSchema.refine(isPast, future)

/** ISO 8601 date of any precision: a year, a month or a day. */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, { error: 'debe ser AAAA, AAAA-MM o AAAA-MM-DD, de un día que exista', abort: true })
  .refine(isKnownYear, years)

/** The date of a document that has been read: its year, its month or its day. Sources often give no more. */
export const pastPartialDateSchema = partialDateSchema.refine(isPast, future)

function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true
  return z.iso.date().safeParse(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text).success
}

function isKnownYear(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

/** Compared as far as the date goes: this month and this year have begun. */
function isPast(date: string): boolean {
  return date <= today().slice(0, date.length)
}
