import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { rows } from '@justicia/shared-content/values/limits'
import type { TextField } from 'payload'
import { checked } from './checked.ts'

/**
 * The names that a document with pages of its own had in their addresses: `keepFormerNames` notes them, and an editor may
 * add that of a document which was withdrawn in favour of this one.
 */
export const formerlyField: TextField = {
  name: 'formerly',
  type: 'text',
  hasMany: true,
  label: { es: 'Direcciones anteriores', en: 'Former addresses' },
  validate: checked(rows(slugSchema), 'optional'),
  admin: {
    position: 'sidebar',
    // A list of texts is no column to look through.
    disableListFilter: true,
    description: {
      es: 'Nombres que tuvo en la dirección: quien abre uno llega aquí. Se anota solo al cambiarlo. También puedes poner el de otra página del mismo tipo que retiraste, si esta la reemplaza.',
      en: 'Names that it had in its address: whoever opens one arrives here. Noted by itself when it changes. You may also add that of another page of the kind that was withdrawn, if this one takes its place.',
    },
  },
}

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
