/** `2026-11-21` as a document stores it: at noon UTC, which is the same day everywhere in Mexico. */
export function dayToStored(day: string | undefined): string | null {
  return day === undefined ? null : `${day}T12:00:00.000Z`
}

/** The day of a stored date. */
export function storedToDay(stored: string | Date | null | undefined): string | undefined {
  if (!stored) return undefined
  return (stored instanceof Date ? stored.toISOString() : stored).slice(0, 10)
}
