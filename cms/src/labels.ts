/** A label of the admin in its two languages. */
export type Label = Record<'es' | 'en', string>

/** Groups of the admin's menu. */
export const groups = {
  content: { es: 'Contenido', en: 'Content' },
  states: { es: 'Estados', en: 'States' },
  reference: { es: 'Referencia', en: 'Reference' },
  people: { es: 'Personas', en: 'People' },
} satisfies Record<string, Label>
