/**
 * Gives the rows of `data` the ids of the rows of a stored document, by position, so that a second language lands on
 * the same rows. Rich text is left alone.
 */
export function withRowIds<T>(data: T, stored: unknown): T {
  if (Array.isArray(data)) {
    const rows: unknown[] = Array.isArray(stored) ? stored : []
    return data.map((row: unknown, index) => {
      const match = rows[index]
      if (!isRecord(row)) return row
      return { ...withRowIds(row, match), ...(isRecord(match) && typeof match.id === 'string' ? { id: match.id } : {}) }
    }) as T
  }
  if (!isRecord(data) || 'root' in data) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withRowIds(value, isRecord(stored) ? stored[key] : undefined)]),
  ) as T
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
