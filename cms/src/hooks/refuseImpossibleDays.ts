import type { CollectionBeforeValidateHook, FlattenedField } from 'payload'
import type { FieldError } from '../validation/fieldErrors.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'

/**
 * Refuses what no database of ours can hold as a day, in drafts too: text that is no date, years before 1 and beyond
 * 9999. What a published document may say is the schemas' affair.
 */
export const refuseImpossibleDays: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  if (data !== undefined) refuseFieldErrors(impossibleDays(collection.flattenedFields, data, ''), collection.slug, req, data)
  return data
}

function impossibleDays(fields: readonly FlattenedField[], data: Record<string, unknown>, base: string): FieldError[] {
  return fields.flatMap((field): FieldError[] => {
    const value = data[field.name]
    const path = `${base}${field.name}`
    if (field.type === 'array')
      return (Array.isArray(value) ? value : []).flatMap((row, index) =>
        impossibleDays(field.flattenedFields, row ?? {}, `${path}.${index}.`),
      )
    if (field.type === 'group') return impossibleDays(field.flattenedFields, (value ?? {}) as Record<string, unknown>, `${path}.`)
    if (field.type !== 'date' || value === undefined || value === null || value === '') return []
    const date = new Date(value as string | number | Date)
    const year = date.getUTCFullYear()
    return year >= 1 && year <= 9999
      ? []
      : [
          {
            path,
            message: 'No es una fecha que exista. Escríbela como AAAA-MM-DD.',
            english: 'This is no date that exists. Write it as YYYY-MM-DD.',
          },
        ]
  })
}
