import { plainText } from '@justicia/shared-content/schema/primitives'
import { citationSchema } from '@justicia/shared-content/values/citations'
import { rows } from '@justicia/shared-content/values/limits'
import type { TextField } from 'payload'
import { checked } from './checked.ts'

/** What people call it, one alias an entry, a list a language. */
export const aliasesField: TextField = {
  name: 'aliases',
  type: 'text',
  hasMany: true,
  localized: true,
  label: { es: 'Como lo llama la gente', en: 'What people call it' },
  validate: checked(rows(plainText()), 'optional'),
  admin: {
    // The search of the list looks through them.
    disableListFilter: true,
    description: {
      es: 'Bien escrito: algunos se muestran. Alimenta el buscador.',
      en: 'As it is spelt: some are shown. Feeds the search.',
    },
  },
}

/** The same as people misspell it. */
export const misspeltField: TextField = {
  ...aliasesField,
  name: 'misspelt',
  label: { es: 'Como lo escribe mal la gente', en: 'As people misspell it' },
  admin: {
    ...aliasesField.admin,
    description: { es: 'Solo para el buscador: no se muestra nunca.', en: 'For the search alone: it is never shown.' },
  },
}

/** Citations in compact form: «CNPP 109 XVI». */
export function legalBasisField({ required }: { required: boolean }): TextField {
  return {
    name: 'legalBasis',
    type: 'text',
    hasMany: true,
    required,
    label: { es: 'Base legal', en: 'Legal basis' },
    validate: checked(rows(citationSchema), required ? 'always' : 'optional'),
    admin: {
      description: {
        es: 'Cada artículo en que se apoya el texto: «CNPP 109 XVI», «CPEUM 20 C VI».',
        en: 'Every article that the text relies on: “CNPP 109 XVI”.',
      },
    },
  }
}
