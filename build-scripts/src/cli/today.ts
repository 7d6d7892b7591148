import { dateSchema } from '@justicia/shared-content/schema/primitives'
import { UsageError } from './UsageError.ts'

/** Today in Mexico City as an ISO date: the day that the sites are built for, unless told. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City', dateStyle: 'short' }).format(now)
}

/**
 * A day given as text.
 * @throws {UsageError} when it is no ISO date.
 */
export function isoDay(text: string): string {
  if (!dateSchema.safeParse(text).success) throw new UsageError(`«${text}» no es un día: escríbelo como 2026-11-21.`)
  return text
}
