import { slugSchema } from '@justicia/shared-content/schema/primitives'
import type { TextField } from 'payload'
import { checked } from './checked.ts'

/** The document's name in addresses and files. Unique; other texts hold on to it, so it is not changed lightly. */
export function slugField(description: { es: string; en: string }): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: { es: 'Nombre en la dirección', en: 'Slug' },
    required: true,
    unique: true,
    index: true,
    validate: checked(slugSchema, 'always'),
    admin: { position: 'sidebar', description },
  }
}
