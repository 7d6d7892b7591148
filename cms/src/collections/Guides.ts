import {
  deadlineSchema,
  firstInSchema,
  guideFrontMatterSchema,
  sectionAttributesSchema,
} from '@justicia/shared-content/schema/guide'
import { citationSchema } from '@justicia/shared-content/values/citations'
import type { Field } from 'payload'
import { refreshDriftOfGuide } from '../drift/refreshDrift.ts'
import { bodyComponents, bodyEditor } from '../editor/bodyEditor.ts'
import { checked } from '../fields/checked.ts'
import { keyField } from '../fields/keyField.ts'
import { reviewField } from '../fields/reviewField.ts'
import { formerlyField, slugField } from '../fields/slugField.ts'
import { aliasesField, legalBasisField, misspeltField } from '../fields/textLists.ts'
import { translatedField } from '../fields/translatedField.ts'
import { writtenField } from '../fields/writtenField.ts'
import { publishable } from '../publishing/publishable.ts'
import { translatorsField } from '../translators/translatorsField.ts'
import { groups } from '../words/labels.ts'
import { audienceOptions, guideListOptions } from '../words/readersWords.ts'
import { writingField } from '../writing/writingField.ts'

/** What a legal review signs. */
const signedText = ['title', 'summary', 'sections', 'legalBasis', 'deadlines']

const { title, summary } = guideFrontMatterSchema.shape

const deadlines: Field = {
  name: 'deadlines',
  type: 'array',
  label: { es: 'Plazos de ley', en: 'Deadlines of law' },
  labels: { singular: { es: 'Plazo', en: 'Deadline' }, plural: { es: 'Plazos', en: 'Deadlines' } },
  fields: [
    {
      type: 'row',
      fields: [
        keyField(),
        {
          name: 'length',
          type: 'text',
          required: true,
          label: { es: 'Duración', en: 'Length' },
          validate: checked(deadlineSchema.shape.length, 'always'),
          admin: { description: { es: 'PT48H, P5D, P4M, P1Y; PT0S es «de inmediato»', en: 'ISO 8601, one unit' } },
        },
        {
          name: 'calendar',
          type: 'select',
          required: true,
          defaultValue: 'natural',
          label: { es: 'Días', en: 'Days' },
          options: [
            { value: 'natural', label: { es: 'Naturales', en: 'Calendar' } },
            { value: 'habiles', label: { es: 'Hábiles', en: 'Working' } },
          ],
        },
        {
          name: 'cite',
          type: 'text',
          required: true,
          label: { es: 'Artículo', en: 'Article' },
          validate: checked(citationSchema, 'always'),
        },
        {
          name: 'binds',
          type: 'select',
          required: true,
          defaultValue: 'authority',
          label: { es: 'A quién le toca', en: 'Who must act' },
          options: [
            {
              value: 'reader',
              label: { es: 'A quien lee: si se pasa, puede perder un derecho', en: 'The reader, who may lose a right' },
            },
            { value: 'authority', label: { es: 'A la autoridad', en: 'An authority' } },
          ],
        },
      ],
    },
    translatedField({
      name: 'from',
      label: { es: 'Desde cuándo corre', en: 'From when' },
      schema: deadlineSchema.shape.from,
      description: { es: 'Empieza con «Desde que…».', en: 'Begins with “From…”.' },
    }),
    translatedField({ name: 'what', label: { es: 'Qué debe pasar', en: 'What must happen' }, schema: deadlineSchema.shape.what }),
  ],
}

const sections: Field = {
  name: 'sections',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Secciones', en: 'Sections' },
  labels: { singular: { es: 'Sección', en: 'Section' }, plural: { es: 'Secciones', en: 'Sections' } },
  admin: {
    initCollapsed: true,
    components: { RowLabel: '/editor/RowName.tsx#RowName' },
    description: {
      es: 'La primera es «que-hacer-ahora»; «quien-te-ayuda» no puede faltar. La base legal y las guías relacionadas se dibujan solas.',
      en: 'The first is “que-hacer-ahora”; “quien-te-ayuda” is required.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        keyField({ es: 'No cambia nunca: las variantes y los enlaces dependen de ella.', en: 'Never changes.' }),
        translatedField({ name: 'title', label: { es: 'Título', en: 'Title' }, schema: sectionAttributesSchema.shape.title }),
      ],
    },
    {
      name: 'body',
      type: 'richText',
      localized: true,
      label: { es: 'Texto', en: 'Text' },
      editor: bodyEditor(),
      admin: { components: bodyComponents },
    },
    {
      name: 'basedOn',
      type: 'text',
      localized: true,
      label: { es: 'Huella del texto en español que se tradujo', en: 'Digest of the Spanish text it was translated from' },
      // Set when a translation is published: see `stampTranslation`.
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, disableListFilter: true, condition: (_, section) => Boolean(section?.basedOn) },
    },
  ],
}

const firstIn: Field = {
  name: 'firstIn',
  type: 'array',
  label: { es: 'Va primero en', en: 'Goes first in' },
  labels: { singular: { es: 'Lista', en: 'List' }, plural: { es: 'Listas', en: 'Lists' } },
  admin: {
    position: 'sidebar',
    description: {
      es: 'Para que salga antes que las demás: entre lo más urgente, o en otra puerta donde también está (ahí, antes que las guías propias de la puerta). El lugar más pequeño va primero. Las que no tienen lugar aquí van después, como siempre.',
      en: 'To show it before the others: among what is most urgent, or behind another door where it is also found (there, before the door’s own guides). The smallest place goes first. Those without a place here follow, as always.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'list',
          type: 'select',
          required: true,
          label: { es: 'Lista', en: 'List' },
          options: guideListOptions,
        },
        {
          name: 'place',
          type: 'number',
          required: true,
          min: 0,
          label: { es: 'Lugar', en: 'Place' },
          validate: checked(firstInSchema.shape.place, 'always'),
          admin: { step: 10 },
        },
      ],
    },
  ],
}

/** National guides: what a person in a criminal process needs to know, as an ordered list of sections. */
export const guidesCollection = publishable({
  slug: 'guides',
  scope: 'national',
  signedText,
  defaultPopulate: { slug: true, title: true, audience: true },
  labels: { singular: { es: 'Guía', en: 'Guide' }, plural: { es: 'Guías', en: 'Guides' } },
  defaultSort: 'slug',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'audience', 'updatedAt'],
    pagination: { defaultLimit: 50 },
    listSearchableFields: ['title', 'slug', 'aliases', 'misspelt'],
    group: groups.content,
  },
  hooks: { afterChange: [refreshDriftOfGuide] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { es: 'Texto', en: 'Text' },
          fields: [
            translatedField({ name: 'title', label: { es: 'Título', en: 'Title' }, schema: title }),
            translatedField({
              name: 'summary',
              long: true,
              label: { es: 'Respuesta en una frase', en: 'The answer in one sentence' },
              schema: summary,
              description: {
                es: 'De 40 a 220 caracteres. También es la descripción de la página.',
                en: '40 to 220 characters.',
              },
            }),
            sections,
          ],
        },
        { label: { es: 'Ley y plazos', en: 'Law and deadlines' }, fields: [legalBasisField({ required: true }), deadlines] },
        {
          label: { es: 'Buscador y enlaces', en: 'Search and links' },
          fields: [
            aliasesField,
            misspeltField,
            {
              name: 'related',
              type: 'relationship',
              relationTo: 'guides',
              hasMany: true,
              label: { es: 'Guías relacionadas', en: 'Related guides' },
              filterOptions: ({ id }) => (id === undefined ? true : { id: { not_equals: id } }),
            },
          ],
        },
      ],
    },
    writingField,
    translatorsField,
    slugField({
      es: 'Como en /guias/me-detuvieron/. Las variantes y los enlaces dependen de él.',
      en: 'As in /guias/me-detuvieron/.',
    }),
    formerlyField,
    {
      name: 'audience',
      type: 'select',
      required: true,
      index: true,
      label: { es: 'Para quién', en: 'Audience' },
      options: audienceOptions,
      admin: { position: 'sidebar' },
    },
    {
      name: 'alsoIn',
      type: 'select',
      hasMany: true,
      label: { es: 'También está en', en: 'Also found in' },
      options: audienceOptions,
      admin: {
        position: 'sidebar',
        description: {
          es: 'Otras puertas donde alguien la buscaría: la familia de quien fue detenido entra por «Es por alguien más».',
          en: 'Other doors where somebody would look for it.',
        },
      },
    },
    {
      name: 'order',
      type: 'number',
      required: true,
      min: 0,
      defaultValue: 100,
      label: { es: 'Lugar en su lista', en: 'Place in its list' },
      validate: checked(guideFrontMatterSchema.shape.order, 'always'),
      admin: { position: 'sidebar', step: 10 },
    },
    {
      name: 'urgent',
      type: 'checkbox',
      defaultValue: false,
      label: { es: 'Urgente: en la portada y sin conexión', en: 'Urgent: on the home page and offline' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'keptOffline',
      type: 'checkbox',
      defaultValue: false,
      label: { es: 'Guardada también sin conexión', en: 'Kept offline too' },
      admin: {
        position: 'sidebar',
        description: {
          es: 'Aunque no sea urgente: para quien tiene que estar un día en un lugar donde quizá no haya señal.',
          en: 'Though it is not urgent: for whoever has to be somewhere on a day, perhaps without a signal.',
        },
      },
    },
    firstIn,
    writtenField,
    reviewField,
  ],
})
