import { createHash } from 'node:crypto'
import { languageKeys } from '@justicia/shared-content/languages'
import { canonical } from './sameText.ts'

type Data = Record<string, unknown>

/** Digests of what a document says: of each field, or each section of it, in each language, as in `sections/que-hacer-ahora es`. */
export type TextDigests = Record<string, string>

/**
 * Digests of the parts of a text.
 * @param document as the database holds it, in all languages.
 * @param text the fields that are the text.
 */
export function textDigests(document: Data, text: readonly string[]): TextDigests {
  const digests: TextDigests = {}
  for (const language of languageKeys)
    for (const [part, value] of textParts(document, text, language))
      digests[`${part} ${language}`] = createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 22)
  return digests
}

/**
 * The parts of a text in one language: each field, or each section of it, as in `sections/que-hacer-ahora`.
 * @param document as the database holds it, in all languages.
 */
export function textParts(document: Data, text: readonly string[], language: string): [part: string, value: unknown][] {
  return text.flatMap((field) => partsOf(field, inLanguage(document[field], language)))
}

/** One digest of a whole text. */
export function textDigest(digests: TextDigests): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(digests).sort()))
    .digest('base64url')
}

/** The parts that two texts do not have in common, by their names; without a language where they differ in all. */
export function changedParts(before: TextDigests, now: TextDigests): string[] {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((part) => before[part] !== now[part])
  const places = [...new Set(changed.map((part) => part.split(' ')[0] ?? ''))]
  return places.flatMap((place) => {
    const own = changed.filter((part) => part.startsWith(`${place} `))
    return own.length === languageKeys.length ? [place] : own
  })
}

function partsOf(field: string, value: unknown): [part: string, value: unknown][] {
  const rows = Array.isArray(value) ? (value as Data[]) : []
  const keyed = rows.filter((row) => typeof row === 'object' && row !== null && typeof row.key === 'string')
  if (rows.length === 0 || keyed.length !== rows.length || new Set(rows.map(({ key }) => key)).size !== rows.length)
    return [[field, value]]
  return [[field, rows.map(({ key }) => key)], ...rows.map((row): [string, unknown] => [`${field}/${row.key}`, [row]])]
}

/** A value with the texts of one language in the place of those of all. */
function inLanguage(value: unknown, language: string): unknown {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, language))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every((key) => languageKeys.includes(key))) return (value as Data)[language]
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inLanguage(each, language)]))
}
