import type { UIField } from 'payload'

/** Beside a document: what became of what was published of it. */
export const besideDocument: UIField = {
  name: 'receipt',
  type: 'ui',
  label: { es: 'Recibo', en: 'Receipt' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: '/publishing/ReceiptField.tsx#ReceiptField' },
  },
}
