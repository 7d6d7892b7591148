import type { LanguageKey } from '@justicia/shared-content/languages'
import type { FlattenedField } from 'payload'

type Data = Record<string, unknown>

/**
 * A document with what a form says of it, in all languages: of its texts, the form knows one. Rows are known by their ids,
 * so that the other languages follow a section that is moved.
 * @param before the document as it is saved, in all languages.
 * @param form in one language, as the admin sends it.
 */
export function mergeForm(input: { fields: readonly FlattenedField[]; before: Data; form: Data; language: LanguageKey }): Data {
  const { fields, before, form, language } = input
  const result: Data = { ...before }
  for (const field of fields) {
    const { name } = field
    // What the form does not show stays as it is.
    if (!(name in form)) continue
    if ('localized' in field && field.localized) result[name] = { ...recordOf(before[name]), [language]: form[name] }
    else if (field.type === 'array')
      result[name] = rowsOf(form[name]).map((row) =>
        mergeForm({
          fields: field.flattenedFields,
          before: rowsOf(before[name]).find(({ id }) => id === row.id) ?? { id: row.id },
          form: row,
          language,
        }),
      )
    else if (field.type === 'group')
      result[name] = mergeForm({
        fields: field.flattenedFields,
        before: recordOf(before[name]),
        form: recordOf(form[name]),
        language,
      })
    else result[name] = form[name]
  }
  return result
}

function rowsOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function recordOf(value: unknown): Data {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
