import { webAddressSchema } from '@justicia/shared-content/schema/primitives'
import { citationSchema } from '@justicia/shared-content/values/citations'
import type { CollectionConfig } from 'payload'
import { z } from 'zod'
import { nobody } from '../access/nobody.ts'
import { reformText } from '../access/reformText.ts'
import { checked } from '../fields/checked.ts'
import { dateField } from '../fields/dateField.ts'
import { groups } from '../words/labels.ts'
import { reformEndpoints } from './reformEndpoints.ts'

/** Reforms of laws: entered once, and everything that cites their articles is looked at before they are in force. */
export const reformsCollection: CollectionConfig = {
  slug: 'reforms',
  labels: { singular: { es: 'Reforma', en: 'Reform' }, plural: { es: 'Reformas', en: 'Reforms' } },
  access: reformText,
  defaultSort: '-in_force',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'in_force', 'articles', 'published'],
    group: groups.reference,
    description: {
      es: 'Escribe una vez qué artículos cambian y desde cuándo: aquí sale todo lo que los cita, a quién le toca y cuánto falta.',
      en: 'Write once which articles change and from when: all that cites them is listed here, with who looks at it and how long is left.',
    },
  },
  endpoints: reformEndpoints,
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      label: { es: 'Qué reforma es', en: 'Which reform it is' },
      admin: {
        description: { es: 'Como «Reforma del CNPP sobre órdenes de protección».', en: 'A name that everybody knows it by.' },
      },
    },
    {
      name: 'articles',
      type: 'text',
      hasMany: true,
      required: true,
      maxRows: 100,
      label: { es: 'Artículos que cambian', en: 'Articles that change' },
      validate: checked(z.array(citationSchema).max(100), 'always'),
      admin: {
        description: {
          es: 'Cada uno como se cita, con su ley: «CNPP 109», «CPEUM 20 C». Intro después de cada uno.',
          en: 'Each as it is cited, with its law: “CNPP 109”, “CPEUM 20 C”. Enter after each.',
        },
      },
    },
    {
      type: 'row',
      fields: [
        dateField({ name: 'published', label: { es: 'Publicada el', en: 'Published on' } }),
        {
          ...dateField({ name: 'in_force', label: { es: 'Entra en vigor el', en: 'In force from' } }),
          required: true,
          index: true,
        },
      ],
    },
    {
      name: 'url',
      type: 'text',
      label: { es: 'Dónde se publicó', en: 'Where it was published' },
      validate: checked(webAddressSchema(), 'optional'),
      admin: { description: { es: 'Su dirección en el Diario Oficial.', en: 'Its address in the official journal.' } },
    },
    { name: 'note', type: 'textarea', maxLength: 4000, label: { es: 'Qué cambia, en breve', en: 'What changes, in short' } },
    {
      name: 'marks',
      type: 'json',
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true, disableListFilter: true, disableListColumn: true, disableBulkEdit: true },
    },
    {
      name: 'affected',
      type: 'ui',
      label: { es: 'Lo que la cita', en: 'What cites it' },
      admin: {
        disableListColumn: true,
        disableBulkEdit: true,
        components: { Field: '/reforms/AffectedField.tsx#AffectedField' },
      },
    },
  ],
}
