/** Not text: names of rows and digests that the server notes. */
const notes = new Set(['id', 'basedOn'])

/**
 * Whether two forms of a document, in one language, say the same in some fields. What is empty in one and missing in the
 * other is the same; fields that are not sent are.
 */
export function sameText(a: Record<string, unknown>, b: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.every((field) => a[field] === undefined || canonical(a[field]) === canonical(b[field]))
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (key, part: unknown) => {
      if (notes.has(key) || part === null || part === '' || (Array.isArray(part) && part.length === 0)) return undefined
      if (typeof part !== 'object' || Array.isArray(part)) return part
      return Object.fromEntries(Object.entries(part as object).sort(([first], [second]) => (first < second ? -1 : 1)))
    }) ?? ''
  )
}
