import type { GroupField } from 'payload'
import { maySign } from '../access/maySign.ts'
import { dayToStored } from '../documents/storedDay.ts'
import { nextReviewDay } from '../review/nextReviewDay.ts'
import { dateField } from './dateField.ts'

/** Who has signed that the law is right, and when it must be read again: see `signReview`. */
export const reviewField: GroupField = {
  name: 'review',
  type: 'group',
  label: { es: 'Revisión legal', en: 'Legal review' },
  access: { create: maySign, update: maySign },
  admin: {
    position: 'sidebar',
    description: {
      es: 'La firma quien tiene el papel «Revisión legal». Si el texto cambia, vuelve a quedar pendiente.',
      en: 'Signed by the role “Legal reviewer”. A change of the text makes it pending again.',
    },
  },
  fields: [
    {
      name: 'status',
      type: 'select',
      label: { es: 'Revisión', en: 'Review' },
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
      admin: {
        readOnly: true,
        description: { es: 'Se pone al guardar: es tu cuenta.', en: 'Set when saved: your account.' },
        condition: (_, review) => review?.status === 'approved',
      },
    },
    {
      ...dateField({ name: 'on', label: { es: 'Fecha de aprobación', en: 'Approved on' } }),
      admin: {
        readOnly: true,
        date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        condition: (_, review) => review?.status === 'approved',
      },
    },
    {
      ...dateField({ name: 'next', label: { es: 'Próxima revisión', en: 'Next review' }, required: true }),
      defaultValue: () => dayToStored(nextReviewDay()),
    },
  ],
}
