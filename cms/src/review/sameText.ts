type Data = Record<string, unknown>

/**
 * Whether two forms of a document, in one language, say the same in some fields. What is empty in one and missing in the
 * other is the same; fields that are not sent are.
 */
export function sameText(a: Data, b: Data, fields: readonly string[]): boolean {
  return fields.every((field) => a[field] === undefined || canonical(a[field]) === canonical(b[field]))
}

/** What a value says, as text of which there is one: without the names of rows, and nothing for what is empty. */
export function canonical(value: unknown): string {
  return JSON.stringify(said(value, false)) ?? ''
}

/** What a value says, in one order of keys. */
function said(value: unknown, inList: boolean): unknown {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  if (Array.isArray(value)) return value.map((each) => said(each, true) ?? null)
  if (typeof value !== 'object') return value
  const part = value as Data
  const keys = Object.keys(part).filter((key) => !isNote(key, part, inList))
  return Object.fromEntries(keys.sort().map((key) => [key, said(part[key], false)]))
}

/**
 * Not text: the names that rows, blocks and nodes of a text have, and the digests that the server notes in rows. What an
 * `id` stands for elsewhere, the document that a link leads to, is said.
 */
function isNote(key: string, part: Data, inList: boolean): boolean {
  const isNode = typeof part.type === 'string'
  if (key === 'id') return (inList && Object.keys(part).length > 1) || 'blockType' in part || isNode
  return key === 'basedOn' && inList && !isNode
}
