import { slugSchema } from '@justicia/shared-content/schema/primitives'
import type { TextField } from 'payload'
import type { Label } from '../words/labels.ts'
import { checked } from './checked.ts'

/** The name of a row, that other texts hold on to. */
export function keyField(description?: Label): TextField {
  return {
    name: 'key',
    type: 'text',
    required: true,
    label: { es: 'Clave', en: 'Key' },
    validate: checked(slugSchema, 'always'),
    ...(description === undefined ? {} : { admin: { description } }),
  }
}
