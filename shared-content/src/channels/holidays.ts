/**
 * The days of obligatory rest of a year, as ISO dates in order: LFT, article 74, fractions I to VIII, as reformed on
 * 30-09-2024 (text of the Chamber of Deputies, diputados.gob.mx/LeyesBiblio/pdf/LFT.pdf). The first of October is one in the
 * years in which the Federal Executive changes hands: every six (CPEUM 83), 2024 among them. Days of elections (fraction IX)
 * are set by electoral laws, one by one: they belong into the exceptions of who opens.
 * @throws {RangeError} for a year before 2025, when the article said something else.
 */
export function restDays(year: number): string[] {
  if (!Number.isInteger(year) || year < 2025 || year > 9999) throw new RangeError(`No rest days are known for ${year}.`)
  const isHandover = (year - 2024) % 6 === 0
  return [
    `${year}-01-01`,
    nthMonday(year, 2, 1),
    nthMonday(year, 3, 3),
    `${year}-05-01`,
    `${year}-09-16`,
    ...(isHandover ? [`${year}-10-01`] : []),
    nthMonday(year, 11, 3),
    `${year}-12-25`,
  ]
}

function nthMonday(year: number, month: number, nth: number): string {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  const day = 1 + ((8 - weekday) % 7) + (nth - 1) * 7
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
