import { today } from '@justicia/shared-content/day'

/**
 * The day on which a text that nobody has signed is to be read again: half a year ahead.
 * @param from ISO 8601 date: the day that it is in Mexico.
 * @example nextReviewDay('2026-11-21') // '2027-05-21'
 */
export function nextReviewDay(from: string = today()): string {
  const day = new Date(from)
  day.setUTCMonth(day.getUTCMonth() + 6, Math.min(day.getUTCDate(), 28))
  return day.toISOString().slice(0, 10)
}
