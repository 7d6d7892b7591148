const dayLength = 86_400_000

/**
 * The last day on which somebody who must act within a term is still in time, however the court counts. Every day counts,
 * because not all terms leave out holidays (CNPP 94 p3); the day of the notice counts, because days run from that on which
 * it takes effect (CNPP 94 p5), and terms of amparo in criminal matters from moment to moment (LAmp 22 p1); a last day on a
 * weekend is the Friday before.
 * @param notice ISO date of the day from which it runs.
 * @param length ISO 8601 duration of one unit, as deadlines have it.
 * @returns an ISO date, never before `notice`; undefined where there is no day to tell: at once, minutes, or years.
 */
export function safeLastDay(notice: string, length: string): string | undefined {
  const [, time, amount, unit] = /^P(T?)(\d+)([A-Z])$/.exec(length) ?? []
  const start = new Date(`${notice}T00:00:00Z`)
  if (unit === undefined || Number.isNaN(start.getTime())) return undefined
  const end = firstDayTooLate(start, Number(amount), `${time}${unit}`)
  if (end === undefined) return undefined
  const last = new Date(end.getTime() - dayLength)
  const pastFriday = last.getUTCDay() === 6 ? 1 : last.getUTCDay() === 0 ? 2 : 0
  const safe = Math.max(last.getTime() - pastFriday * dayLength, start.getTime())
  return new Date(safe).toISOString().slice(0, 10)
}

/** The day on which a term may run out: the same hour of a later day, for terms counted from moment to moment. */
function firstDayTooLate(start: Date, amount: number, unit: string): Date | undefined {
  const after = (days: number) => new Date(start.getTime() + days * dayLength)
  switch (unit) {
    case 'TH':
      return after(Math.ceil(amount / 24))
    case 'D':
      return after(amount)
    case 'W':
      return after(7 * amount)
    case 'M':
      return monthsAfter(start, amount)
    default:
      return undefined
  }
}

/** The same day of a later month, or its last. */
function monthsAfter(start: Date, months: number): Date {
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth)))
}
