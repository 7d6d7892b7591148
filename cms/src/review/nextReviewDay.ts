/**
 * The day on which a text that nobody has signed is to be read again: half a year ahead.
 * @example nextReviewDay(new Date('2026-11-21')) // '2027-05-21'
 */
export function nextReviewDay(today: Date): string {
  const day = new Date(today)
  day.setUTCMonth(day.getUTCMonth() + 6, Math.min(day.getUTCDate(), 28))
  return day.toISOString().slice(0, 10)
}
