import { isDeepStrictEqual } from 'node:util'
import { type LanguageKey, languageKeys, sourceLanguage } from '@justicia/shared-content/languages'
import type { FlattenedField } from 'payload'

type Data = Record<string, unknown>

/**
 * What a document says in public after it was published in one language. The other languages stay as they were in
 * public, row by row: rows are known by their ids, so that a translation follows its section when sections are moved.
 * Publishing a translation beside unfinished Spanish changes nothing but the translation; otherwise what all languages
 * share is as it is on screen.
 * @param now the document with everything that is saved, drafts of other languages among it, in all languages.
 * @param before what was public before; undefined when nothing was.
 */
export function keepLanguages(input: {
  fields: readonly FlattenedField[]
  now: Data
  before: Data | undefined
  language: LanguageKey
}): { published: Data; pending: boolean } {
  const { fields, now, before = {}, language } = input
  const shared = onTop(fields, { shared: now, said: now, kept: before, language })
  const moved = rowsDiffer(fields, now, before)
  const pending = !sameTexts(fields, shared, now) || (language !== sourceLanguage && moved)
  if (!pending) return { published: now, pending }
  if (language === sourceLanguage) return { published: shared, pending }
  return { published: onTop(fields, { shared: before, said: now, kept: before, language }), pending }
}

/** `shared` with its localized fields from `said` in one language and from `kept` in the others. */
function onTop(fields: readonly FlattenedField[], input: { shared: Data; said: Data; kept: Data; language: LanguageKey }): Data {
  const { shared, said, kept, language } = input
  const result: Data = { ...shared }
  for (const field of fields) {
    const { name } = field
    if ('localized' in field && field.localized) {
      const texts = Object.fromEntries(
        languageKeys.flatMap((key) => {
          const text = (isRecord((key === language ? said : kept)[name]) ? ((key === language ? said : kept)[name] as Data) : {})[
            key
          ]
          return text === undefined ? [] : [[key, text] as const]
        }),
      )
      // A language that was emptied must be said to be empty, or the database keeps it.
      for (const key of languageKeys)
        if (isRecord(said[name]) && (said[name] as Data)[key] !== undefined && texts[key] === undefined)
          texts[key] = Array.isArray((said[name] as Data)[key]) ? [] : null
      result[name] = texts
    } else if (field.type === 'array')
      result[name] = rowsOf(shared[name]).map((row) =>
        onTop(field.flattenedFields, {
          shared: row,
          said: rowLike(said[name], row),
          kept: rowLike(kept[name], row),
          language,
        }),
      )
    else if (field.type === 'group')
      result[name] = onTop(field.flattenedFields, {
        shared: recordOf(shared[name]),
        said: recordOf(said[name]),
        kept: recordOf(kept[name]),
        language,
      })
  }
  return result
}

/** Whether every localized field says the same in all languages. Nothing, null and an empty list are one. */
function sameTexts(fields: readonly FlattenedField[], a: Data, b: Data): boolean {
  return fields.every((field) => {
    const { name } = field
    if ('localized' in field && field.localized)
      return languageKeys.every((key) => isDeepStrictEqual(textOf(a[name], key), textOf(b[name], key)))
    if (field.type === 'array')
      return rowsOf(a[name]).every((row, index) => sameTexts(field.flattenedFields, row, rowsOf(b[name])[index] ?? {}))
    if (field.type === 'group') return sameTexts(field.flattenedFields, recordOf(a[name]), recordOf(b[name]))
    return true
  })
}

/** Whether a row that holds texts was added, taken away or moved. */
function rowsDiffer(fields: readonly FlattenedField[], now: Data, before: Data): boolean {
  return fields.some((field) => {
    if (field.type === 'group') return rowsDiffer(field.flattenedFields, recordOf(now[field.name]), recordOf(before[field.name]))
    if (field.type !== 'array' || !hasTexts(field.flattenedFields)) return false
    const [rows, earlier] = [rowsOf(now[field.name]), rowsOf(before[field.name])]
    return (
      !isDeepStrictEqual(
        rows.map(({ id }) => id),
        earlier.map(({ id }) => id),
      ) || rows.some((row, index) => rowsDiffer(field.flattenedFields, row, earlier[index] ?? {}))
    )
  })
}

function hasTexts(fields: readonly FlattenedField[]): boolean {
  return fields.some(
    (field) =>
      ('localized' in field && field.localized === true) ||
      ((field.type === 'array' || field.type === 'group') && hasTexts(field.flattenedFields)),
  )
}

function textOf(value: unknown, key: LanguageKey): unknown {
  const text = isRecord(value) ? value[key] : undefined
  return text === undefined || text === '' || (Array.isArray(text) && text.length === 0) ? null : text
}

function rowLike(rows: unknown, { id }: Data): Data {
  return rowsOf(rows).find((row) => row.id === id) ?? {}
}

function rowsOf(value: unknown): Data[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Data {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
