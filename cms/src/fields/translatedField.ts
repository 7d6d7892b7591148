import type { TextareaField, TextField } from 'payload'
import type { z } from 'zod'
import type { Label } from '../words/labels.ts'
import { checked } from './checked.ts'

/** A text that is required in Spanish and may be missing in a translation, where the Spanish stands in. */
export function translatedField(input: {
  name: string
  label: Label
  schema: z.ZodType
  description?: Label
  /** More than one line. */
  long?: boolean
  /** May be missing in Spanish too. */
  optional?: boolean
}): TextField | TextareaField {
  const { name, label, schema, description, long = false, optional = false } = input
  const field = {
    name,
    required: !optional,
    localized: true as const,
    label,
    validate: checked(schema, optional ? 'optional' : 'in-spanish'),
    ...(description === undefined ? {} : { admin: { description } }),
  }
  return long ? { ...field, type: 'textarea' } : { ...field, type: 'text' }
}
