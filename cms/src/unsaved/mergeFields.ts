type Fields = Record<string, unknown>
type Row = Fields & { id: unknown }

/**
 * What somebody wrote, put into a text that others have changed meanwhile: of each field what only one side changed, and
 * one's own where both did. So with each row of a list that has the same rows in all three, by their `id`. Within a row
 * nothing is mixed: who checked a telephone checked the one that it was.
 * @param base what was read; @param own what was written on it; @param newest what there is now.
 */
export function mergeFields(base: Fields | undefined, own: Fields, newest: Fields): Fields {
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, mergeField(base?.[name], value, newest[name])]))
}

function mergeField(base: unknown, own: unknown, newest: unknown): unknown {
  if (isRows(base) && isRows(own) && isRows(newest) && sameRows(own, base) && sameRows(newest, base))
    return own.map((row, index) => (isSame(row, base[index]) ? newest[index] : row))
  return isSame(own, base) ? newest : own
}

const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && 'id' in row)

const sameRows = (some: readonly Row[], others: readonly Row[]) =>
  some.length === others.length && some.every(({ id }, index) => id === others[index]?.id)

/** As the server sees it: what is absent, and what is null, is not there. */
function isSame(some: unknown, other: unknown): boolean {
  if (some === other || (some ?? null) === (other ?? null)) return true
  if (typeof some !== 'object' || typeof other !== 'object' || some === null || other === null) return false
  if (Array.isArray(some) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(some), ...Object.keys(other)])
  return [...names].every((name) => isSame((some as Fields)[name], (other as Fields)[name]))
}
