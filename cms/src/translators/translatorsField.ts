import type { UIField } from 'payload'

/** Beside a guide in a translation: its file for translators, out and in. */
export const translatorsField: UIField = {
  name: 'translators',
  type: 'ui',
  label: { es: 'Archivo para traductores', en: 'File for translators' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: '/translators/TranslatorsField.tsx#TranslatorsField' },
  },
}
