import { tidyText } from '@justicia/shared-content/text/tidyText'
import type { CollectionBeforeValidateHook, FlattenedField } from 'payload'

type Data = Record<string, unknown>

/**
 * Tidies every text of a document, whatever its field (`tidyText`): a text of nothing but blanks is none. An
 * autosave is left as it is, for its author is still writing.
 */
export const trimTexts: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (data === undefined || (String(req.query?.autosave) === 'true' && data._status !== 'published')) return data
  return trimFields(collection.flattenedFields, data)
}

/** Trims the texts of some fields, in rows and groups too. */
export function trimFields(fields: readonly FlattenedField[], data: Data): Data {
  const trimmed: Data = { ...data }
  for (const field of fields) {
    const value = trimmed[field.name]
    if (value === undefined || value === null) continue
    if (field.type === 'array' && Array.isArray(value))
      trimmed[field.name] = value.map((row) => (isRecord(row) ? trimFields(field.flattenedFields, row) : row))
    else if (field.type === 'group' && isRecord(value)) trimmed[field.name] = trimFields(field.flattenedFields, value)
    else if (isText(field.type)) trimmed[field.name] = trimValue(value, isLocalized(field))
  }
  // A key that is empty is not there: to MongoDB two nulls are one key.
  for (const field of fields)
    if ('unique' in field && field.unique === true && trimmed[field.name] === null) delete trimmed[field.name]
  return trimmed
}

function trimValue(value: unknown, localized: boolean): unknown {
  if (typeof value === 'string') return emptyToNull(value)
  if (Array.isArray(value))
    return value.map((each) => trimValue(each, false)).filter((each) => each !== null && each !== undefined)
  // Written in all languages at once.
  if (localized && isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, trimValue(text, false)]))
  return value
}

function emptyToNull(text: string): string | null {
  const tidy = tidyText(text)
  return tidy === '' ? null : tidy
}

function isText(type: FlattenedField['type']): boolean {
  return type === 'text' || type === 'textarea' || type === 'email' || type === 'code'
}

function isLocalized(field: FlattenedField): boolean {
  return 'localized' in field && field.localized === true
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
