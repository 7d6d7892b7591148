import { blankSchema, letterFileSchema, letterParagraphSchema, statementSchema } from '@justicia/shared-content/schema/letter'
import { citationSchema } from '@justicia/shared-content/values/citations'
import type { Field, TextareaField, TextField } from 'payload'
import { z } from 'zod'
import { checked } from '../fields/checked.ts'
import { keyField } from '../fields/keyField.ts'
import { reviewField } from '../fields/reviewField.ts'
import { formerlyField, slugField } from '../fields/slugField.ts'
import { aliasesField } from '../fields/textLists.ts'
import { writtenField } from '../fields/writtenField.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups, type Label } from '../words/labels.ts'
import { roleOptions } from '../words/readersWords.ts'

/** What a legal review signs. */
const signedText = ['title', 'summary', 'to', 'blanks', 'paragraphs', 'handIn', 'askBack', 'attach', 'notes']

const letter = letterFileSchema.shape
const rows = { initCollapsed: true, components: { RowLabel: '/editor/RowName.tsx#RowName' } }

/** A letter is handed in in Spanish: its texts are of no other language. */
function spanishField(input: { name: string; label: Label; schema: z.ZodType; description?: Label }): TextField {
  const { name, label, schema, description } = input
  return {
    name,
    type: 'text',
    required: true,
    label,
    validate: checked(schema, 'always'),
    ...(description === undefined ? {} : { admin: { description } }),
  }
}

function longSpanishField(input: Parameters<typeof spanishField>[0]): TextareaField {
  const { name, label, schema, description } = input
  return {
    name,
    type: 'textarea',
    required: true,
    label,
    validate: checked(schema, 'always'),
    ...(description === undefined ? {} : { admin: { description } }),
  }
}

/** Made anew for each owner: Payload gives the rows of a list an `id`, and would give it to a group that shares them. */
const statementFields = (): Field[] => [
  longSpanishField({ name: 'text', label: { es: 'Texto', en: 'Text' }, schema: statementSchema.shape.text }),
  {
    name: 'cites',
    type: 'text',
    hasMany: true,
    label: { es: 'Artículos que lo dicen', en: 'Articles that say so' },
    validate: checked(z.array(citationSchema), 'optional'),
    admin: { description: { es: 'Como «CNPP 109 XXII».', en: 'As “CNPP 109 XXII”.' } },
  },
]

const blanks: Field = {
  name: 'blanks',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Huecos', en: 'Blanks' },
  labels: { singular: { es: 'Hueco', en: 'Blank' }, plural: { es: 'Huecos', en: 'Blanks' } },
  admin: {
    ...rows,
    description: {
      es: 'Lo que escribe quien lo llena. En el texto se pone su clave entre llaves: {nombre}.',
      en: 'What the reader writes. In the text, its key stands in braces: {nombre}.',
    },
  },
  fields: [
    keyField({ es: 'Como «nombre»; en el texto, {nombre}.', en: 'As “nombre”; in the text, {nombre}.' }),
    spanishField({
      name: 'label',
      label: { es: 'Qué se escribe ahí', en: 'What to write there' },
      schema: blankSchema.shape.label,
      description: { es: 'Hasta 60 caracteres: «tu nombre completo».', en: 'Up to 60 characters.' },
    }),
    {
      name: 'example',
      type: 'text',
      label: { es: 'Ejemplo, o qué hacer si no se sabe', en: 'Example' },
      validate: checked(blankSchema.shape.example, 'optional'),
    },
    {
      name: 'lines',
      type: 'number',
      required: true,
      defaultValue: 1,
      min: 1,
      max: 8,
      label: { es: 'Renglones', en: 'Lines' },
      validate: checked(blankSchema.shape.lines, 'always'),
    },
  ],
}

const paragraphs: Field = {
  name: 'paragraphs',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Párrafos', en: 'Paragraphs' },
  labels: { singular: { es: 'Párrafo', en: 'Paragraph' }, plural: { es: 'Párrafos', en: 'Paragraphs' } },
  admin: rows,
  fields: [
    {
      name: 'heading',
      type: 'text',
      label: { es: 'Subtítulo', en: 'Heading' },
      validate: checked(letterParagraphSchema.shape.heading, 'optional'),
    },
    ...statementFields(),
    {
      name: 'tick',
      type: 'checkbox',
      defaultValue: false,
      label: { es: 'Solo vale si la persona lo marca', en: 'Only if it is marked' },
    },
  ],
}

/** Letters (*escritos*): texts ready to be filled, printed and handed in. */
export const lettersCollection = publishable({
  slug: 'letters',
  scope: 'national',
  signedText,
  defaultPopulate: { slug: true, title: true },
  labels: { singular: { es: 'Escrito', en: 'Letter' }, plural: { es: 'Escritos', en: 'Letters' } },
  defaultSort: 'order',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'order', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    group: groups.content,
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { es: 'Escrito', en: 'Letter' },
          fields: [
            spanishField({
              name: 'title',
              label: { es: 'Título', en: 'Title' },
              schema: letter.title,
              description: { es: 'Hasta 70 caracteres.', en: 'Up to 70 characters.' },
            }),
            longSpanishField({
              name: 'summary',
              label: { es: 'Cuándo se usa, en una frase', en: 'When to use it, in one sentence' },
              schema: letter.summary,
              description: { es: 'De 40 a 220 caracteres.', en: '40 to 220 characters.' },
            }),
            { ...aliasesField, localized: false },
            spanishField({
              name: 'to',
              label: { es: 'A quién se dirige', en: 'To whom' },
              schema: letter.to,
              description: { es: 'Puede llevar huecos: {fiscalia}.', en: 'It may have blanks.' },
            }),
            paragraphs,
          ],
        },
        { label: { es: 'Huecos', en: 'Blanks' }, fields: [blanks] },
        {
          label: { es: 'Cómo se entrega', en: 'How to hand it in' },
          fields: [
            { name: 'handIn', type: 'group', label: { es: 'Dónde se entrega', en: 'Where' }, fields: statementFields() },
            {
              name: 'services',
              type: 'select',
              hasMany: true,
              label: { es: 'Quién lo recibe o ayuda', en: 'Who receives it or helps' },
              options: roleOptions,
            },
            {
              name: 'askBack',
              type: 'group',
              label: { es: 'Qué pedir de vuelta', en: 'What to ask in return' },
              fields: statementFields(),
            },
            {
              name: 'attach',
              type: 'text',
              hasMany: true,
              label: { es: 'Qué llevar', en: 'What to bring' },
              validate: checked(letter.attach, 'optional'),
            },
            {
              name: 'notes',
              type: 'array',
              label: { es: 'Antes de entregarlo', en: 'Before handing it in' },
              labels: { singular: { es: 'Aviso', en: 'Note' }, plural: { es: 'Avisos', en: 'Notes' } },
              admin: rows,
              fields: statementFields(),
            },
          ],
        },
      ],
    },
    slugField({ es: 'Como en /escritos/pedir-interprete/.', en: 'As in /escritos/pedir-interprete/.' }),
    formerlyField,
    {
      name: 'order',
      type: 'number',
      required: true,
      min: 0,
      defaultValue: 100,
      label: { es: 'Lugar entre los escritos', en: 'Place among the letters' },
      validate: checked(letter.order, 'always'),
      admin: { position: 'sidebar', step: 10 },
    },
    {
      name: 'urgent',
      type: 'checkbox',
      defaultValue: false,
      label: { es: 'Urgente: se guarda para leerse sin señal', en: 'Urgent: kept to be read offline' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'guides',
      type: 'relationship',
      relationTo: 'guides',
      hasMany: true,
      required: true,
      label: { es: 'Guías que llevan a él', en: 'Guides that lead to it' },
      admin: { position: 'sidebar' },
    },
    writtenField,
    reviewField,
  ],
})
