/** A thing and how often it happened, in the days that are asked for and in as many before. */
export interface ComparedRow {
  label: string
  now: number
  before: number
}

/** What is compared: its most frequent rows, and how many others there are. */
export interface ComparedTable {
  rows: ComparedRow[]
  rest?: ComparedRow & { things: number }
}

/** More rows than this are told together. */
const mostRows = 15

/** Two counts of the same things side by side, the most frequent first; what happened in neither is left out. */
export function comparedRows(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  labelOf: (key: string) => string,
): ComparedTable {
  const rows = [...new Set([...now.keys(), ...before.keys()])]
    .map((key) => ({ label: labelOf(key), now: now.get(key) ?? 0, before: before.get(key) ?? 0 }))
    .filter((row) => row.now + row.before > 0)
    .sort((a, b) => b.now - a.now || b.before - a.before || a.label.localeCompare(b.label, 'es'))
  if (rows.length <= mostRows) return { rows }
  const others = rows.slice(mostRows)
  const sum = (of: 'now' | 'before') => others.reduce((total, row) => total + row[of], 0)
  return { rows: rows.slice(0, mostRows), rest: { label: '', now: sum('now'), before: sum('before'), things: others.length } }
}

/** As many days just before: of 2026-11-01 to 2026-11-30, 2026-10-02 to 2026-10-31. Both days are included. */
export function daysBefore({ from, until }: { from: string; until: string }): { from: string; until: string } {
  const day = 86_400_000
  const toDay = (time: number) => new Date(time).toISOString().slice(0, 10)
  const days = Math.round((Date.parse(until) - Date.parse(from)) / day) + 1
  return { from: toDay(Date.parse(from) - days * day), until: toDay(Date.parse(from) - day) }
}
