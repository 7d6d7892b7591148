import { articleSchema, lawEntrySchema } from '@justicia/shared-content/schema/law'
import { z } from 'zod'
import { adminsOnly } from '../access/adminsOnly.ts'
import { nobody } from '../access/nobody.ts'
import { staffOnly } from '../access/staffOnly.ts'
import { checked } from '../fields/checked.ts'
import { dateField } from '../fields/dateField.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups } from '../words/labels.ts'

/** Laws and their articles, so that a citation of an article that does not exist is refused. Changed by seeding. */
export const lawsCollection = publishable({
  slug: 'laws',
  // Laws are kept by seeding them.
  trash: false,
  defaultPopulate: { abbreviation: true, name: true },
  labels: { singular: { es: 'Ley', en: 'Law' }, plural: { es: 'Leyes', en: 'Laws' } },
  defaultSort: 'abbreviation',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['abbreviation', 'name', 'last_reform'],
    listSearchableFields: ['abbreviation', 'name', 'short_name'],
    group: groups.reference,
  },
  access: { create: adminsOnly, read: staffOnly, readVersions: nobody, update: adminsOnly, delete: adminsOnly },
  fields: [
    {
      name: 'abbreviation',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { es: 'Sigla', en: 'Abbreviation' },
      validate: checked(lawEntrySchema.shape.abbreviation, 'always'),
    },
    { name: 'name', type: 'text', required: true, label: { es: 'Nombre', en: 'Name' } },
    {
      name: 'short_name',
      type: 'text',
      required: true,
      label: { es: 'Nombre en una frase', en: 'Name in running text' },
      admin: { description: { es: 'Con su artículo: «la Constitución».', en: 'With its article.' } },
    },
    {
      type: 'row',
      fields: [
        dateField({ name: 'published', label: { es: 'Publicada', en: 'Published' } }),
        dateField({ name: 'last_reform', label: { es: 'Última reforma leída', en: 'Last reform read' } }),
      ],
    },
    {
      name: 'url',
      type: 'text',
      required: true,
      label: { es: 'Dirección oficial', en: 'Official address' },
      validate: checked(lawEntrySchema.shape.url, 'always'),
    },
    {
      name: 'articles',
      type: 'json',
      required: true,
      label: { es: 'Artículos', en: 'Articles' },
      validate: checked(z.array(articleSchema), 'always'),
      admin: { components: { Field: '/editor/Articles.tsx#Articles' } },
    },
  ],
})
