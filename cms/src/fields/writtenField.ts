import type { DateField } from 'payload'
import { dateField } from './dateField.ts'

/** On what day the Spanish text was last changed: see `noteWritten`. Readers are told. */
export const writtenField: DateField = {
  ...dateField({ name: 'written', label: { es: 'Escrita el', en: 'Written on' } }),
  // The server says it; an earlier text that is restored was written when its version says.
  access: { create: () => false, update: ({ req }) => req.context.isRestoringVersion === true },
  admin: {
    position: 'sidebar',
    readOnly: true,
    date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
    description: {
      es: 'Se pone sola al guardar un cambio del texto en español. Quien lee la ve junto al título.',
      en: 'Set when a change of the Spanish text is saved. Readers see it beside the title.',
    },
  },
}
