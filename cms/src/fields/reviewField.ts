import type { GroupField } from 'payload'
import { dateField } from './dateField.ts'

/** Who has signed that the law is right, and when it must be read again. */
export const reviewField: GroupField = {
  name: 'review',
  type: 'group',
  label: { es: 'Revisión legal', en: 'Legal review' },
  admin: { position: 'sidebar' },
  fields: [
    {
      name: 'status',
      type: 'select',
      label: { es: 'Estado', en: 'Status' },
      required: true,
      defaultValue: 'pending',
      options: [
        { value: 'pending', label: { es: 'Pendiente', en: 'Pending' } },
        { value: 'approved', label: { es: 'Aprobada', en: 'Approved' } },
      ],
    },
    {
      name: 'by',
      type: 'text',
      label: { es: 'Quién la aprobó', en: 'Approved by' },
      required: true,
      admin: { condition: (_, review) => review?.status === 'approved' },
    },
    {
      ...dateField({ name: 'on', label: { es: 'Fecha de aprobación', en: 'Approved on' }, required: true }),
      admin: {
        date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        condition: (_, review) => review?.status === 'approved',
      },
    },
    dateField({ name: 'next', label: { es: 'Próxima revisión', en: 'Next review' }, required: true }),
  ],
}
