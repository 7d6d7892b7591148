import type { UIField } from 'payload'

/** In a form that the search feels: what queries find as it is published, and with what the form says now. */
export const searchEffectField: UIField = {
  name: 'searchEffect',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/searchEffect/SearchEffect.tsx#SearchEffect' } },
}
