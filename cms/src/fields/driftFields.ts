import type { Field } from 'payload'

const byServer = { create: () => false, update: () => false }

/** How a variant stands towards its guide: for lists and filters, and change by change for its form. Set by the server. */
export const driftFields: Field[] = [
  {
    name: 'standing',
    type: 'select',
    label: { es: 'Desfase', en: 'Drift' },
    options: [
      { value: 'current', label: { es: 'Al día', en: 'Up to date' } },
      { value: 'drifted', label: { es: 'La guía cambió', en: 'The guide changed' } },
      { value: 'missing', label: { es: 'La guía ya no tiene la sección', en: 'Section gone from the guide' } },
    ],
    index: true,
    access: byServer,
    admin: { position: 'sidebar', readOnly: true, disableBulkEdit: true },
  },
  {
    name: 'drift',
    type: 'json',
    label: { es: 'Cambios desfasados', en: 'Drifted changes' },
    access: byServer,
    admin: { hidden: true, disableListFilter: true, disableListColumn: true, disableBulkEdit: true },
  },
]
