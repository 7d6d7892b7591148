import type { UIField } from 'payload'

/** Beside a text: how easily it reads, and what in it asks for another look. */
export const writingField: UIField = {
  name: 'writing',
  type: 'ui',
  label: { es: 'Ayuda para escribir', en: 'Writing help' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: '/writing/WritingHelpField.tsx#WritingHelpField' },
  },
}
