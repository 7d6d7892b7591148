import { flowFileSchema, flowOutcomeSchema, flowQuestionSchema } from '@justicia/shared-content/schema/flow'
import type { Field, RelationshipField } from 'payload'
import { checked } from '../fields/checked.ts'
import { keyField } from '../fields/keyField.ts'
import { reviewField } from '../fields/reviewField.ts'
import { formerlyField, slugField } from '../fields/slugField.ts'
import { legalBasisField } from '../fields/textLists.ts'
import { translatedField } from '../fields/translatedField.ts'
import { writtenField } from '../fields/writtenField.ts'
import { publishable } from '../publishing/publishable.ts'
import { groups } from '../words/labels.ts'
import { roleOptions } from '../words/readersWords.ts'
import { writingField } from '../writing/writingField.ts'

/** What a legal review signs. */
const signedText = ['title', 'summary', 'start', 'questions', 'outcomes']

const question = flowQuestionSchema.shape
const answer = question.answers.element.shape
const outcome = flowOutcomeSchema.shape
const rows = { initCollapsed: true, components: { RowLabel: '/editor/RowName.tsx#RowName' } }

const guide: RelationshipField = {
  name: 'guide',
  type: 'relationship',
  relationTo: 'guides',
  required: true,
  label: { es: 'Guía', en: 'Guide' },
}

const questions: Field = {
  name: 'questions',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Preguntas', en: 'Questions' },
  labels: { singular: { es: 'Pregunta', en: 'Question' }, plural: { es: 'Preguntas', en: 'Questions' } },
  admin: {
    ...rows,
    description: {
      es: 'Cada pregunta es una página. Se leen en voz alta, también por teléfono: que sean cortas y que se entiendan sin ver las demás.',
      en: 'Each question is a page. They are read aloud, over the telephone too.',
    },
  },
  fields: [
    keyField({
      es: 'Una o dos palabras con guiones: «a-salvo». Es parte de la dirección de la página y no cambia nunca.',
      en: 'Part of the page’s address; never changes.',
    }),
    translatedField({
      name: 'question',
      label: { es: 'Pregunta', en: 'Question' },
      schema: question.question,
      description: { es: 'Hasta 110 caracteres: «¿Estás a salvo en este momento?»', en: 'Up to 110 characters.' },
    }),
    translatedField({
      name: 'help',
      long: true,
      optional: true,
      label: { es: 'Ayuda', en: 'Help' },
      schema: question.help,
      description: { es: 'Una o dos frases para quien duda qué contestar.', en: 'For whoever is in doubt.' },
    }),
    {
      name: 'answers',
      type: 'array',
      required: true,
      minRows: 2,
      maxRows: 7,
      label: { es: 'Respuestas', en: 'Answers' },
      labels: { singular: { es: 'Respuesta', en: 'Answer' }, plural: { es: 'Respuestas', en: 'Answers' } },
      admin: {
        ...rows,
        description: {
          es: 'De dos a siete. Que una siempre sirva a quien no sabe: «No lo sé».',
          en: 'Two to seven. One of them for who does not know.',
        },
      },
      fields: [
        keyField({ es: 'Une la respuesta con sus traducciones: «si», «no-se».', en: 'Holds translations together.' }),
        translatedField({ name: 'text', label: { es: 'Respuesta', en: 'Answer' }, schema: answer.text }),
        {
          name: 'to',
          type: 'text',
          required: true,
          label: { es: 'Lleva a', en: 'Leads to' },
          validate: checked(answer.to, 'always'),
          admin: {
            description: { es: 'La pregunta o el resultado que sigue.', en: 'The question or outcome that comes next.' },
            components: { Field: '/editor/FlowTarget.tsx#FlowTarget' },
          },
        },
      ],
    },
  ],
}

const outcomes: Field = {
  name: 'outcomes',
  type: 'array',
  required: true,
  minRows: 1,
  label: { es: 'Resultados', en: 'Outcomes' },
  labels: { singular: { es: 'Resultado', en: 'Outcome' }, plural: { es: 'Resultados', en: 'Outcomes' } },
  admin: {
    ...rows,
    description: {
      es: 'Donde termina un camino: qué hacer primero, en qué guía seguir, con qué plazos y quién ayuda. No dice nada que su guía no diga.',
      en: 'Where a path ends. Says nothing that its guide does not say.',
    },
  },
  fields: [
    keyField({
      es: 'Como «ponte-a-salvo». Es parte de la dirección, no cambia nunca y ninguna pregunta tiene la misma.',
      en: 'Part of the address; never changes; no question has the same.',
    }),
    translatedField({
      name: 'title',
      label: { es: 'Qué hacer', en: 'What to do' },
      schema: outcome.title,
      description: { es: 'Una instrucción: «Pide una medida de protección hoy».', en: 'An instruction.' },
    }),
    translatedField({
      name: 'summary',
      long: true,
      label: { es: 'Lo primero', en: 'First of all' },
      schema: outcome.summary,
      description: { es: 'De una a tres frases, de 40 a 420 caracteres.', en: 'One to three sentences, 40 to 420 characters.' },
    }),
    {
      name: 'steps',
      type: 'text',
      hasMany: true,
      localized: true,
      label: { es: 'Pasos', en: 'Steps' },
      validate: checked(outcome.steps, 'in-spanish'),
      admin: {
        description: {
          es: 'De dos a cinco, de hasta 200 caracteres: una sola cosa en cada uno, en orden. Los mismos en cada idioma.',
          en: 'Two to five, up to 200 characters each, one thing a step, in order; as many in each language.',
        },
      },
    },
    {
      name: 'urgent',
      type: 'checkbox',
      defaultValue: false,
      label: { es: 'Urgente: la vida o la libertad corren peligro, el 911 va primero', en: 'Urgent: 911 comes first' },
    },
    { ...guide, label: { es: 'Guía para seguir', en: 'Guide to go on with' } },
    {
      name: 'also',
      type: 'relationship',
      relationTo: 'guides',
      hasMany: true,
      maxRows: 4,
      label: { es: 'Otras guías que pueden hacer falta', en: 'Other guides' },
      admin: { description: { es: 'Hasta cuatro.', en: 'Up to four.' } },
    },
    {
      name: 'deadlines',
      type: 'array',
      label: { es: 'Plazos', en: 'Deadlines' },
      labels: { singular: { es: 'Plazo', en: 'Deadline' }, plural: { es: 'Plazos', en: 'Deadlines' } },
      admin: {
        components: { RowLabel: '/editor/RowName.tsx#RowName' },
        description: {
          es: 'Los que importan aquí; se muestran como los dice su guía. Si la guía tiene plazos, el resultado muestra al menos uno.',
          en: 'Shown as their guide says them. At least one if the guide has any.',
        },
      },
      fields: [
        guide,
        {
          name: 'key',
          type: 'text',
          required: true,
          label: { es: 'Plazo', en: 'Deadline' },
          validate: checked(outcome.deadlines.unwrap().element.shape.key, 'always'),
          admin: {
            description: { es: 'Elige primero la guía.', en: 'Choose the guide first.' },
            components: { Field: '/editor/DeadlineOfGuide.tsx#DeadlineOfGuide' },
          },
        },
      ],
    },
    {
      name: 'services',
      type: 'select',
      hasMany: true,
      required: true,
      label: { es: 'Quién ayuda', en: 'Who helps' },
      options: roleOptions,
      admin: {
        description: { es: 'Cada estado muestra sus propias instituciones.', en: 'Each state shows its own organizations.' },
      },
    },
    legalBasisField({ required: true }),
  ],
}

/** Question flows (*orientador*): questions that lead a person to what to do first, and to who says more. */
export const flowsCollection = publishable({
  slug: 'flows',
  scope: 'national',
  signedText,
  defaultPopulate: { slug: true, title: true },
  labels: { singular: { es: 'Orientador', en: 'Question flow' }, plural: { es: 'Orientadores', en: 'Question flows' } },
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
          label: { es: 'Texto', en: 'Text' },
          fields: [
            translatedField({
              name: 'title',
              label: { es: 'Título', en: 'Title' },
              schema: flowFileSchema.shape.title,
              description: { es: 'Hasta 70 caracteres: «Fui víctima de un delito».', en: 'Up to 70 characters.' },
            }),
            translatedField({
              name: 'summary',
              long: true,
              label: { es: 'Para qué sirve, en una frase', en: 'What it is for, in one sentence' },
              schema: flowFileSchema.shape.summary,
              description: { es: 'De 40 a 220 caracteres.', en: '40 to 220 characters.' },
            }),
            {
              name: 'basedOn',
              type: 'text',
              localized: true,
              label: {
                es: 'Huella del texto en español que se tradujo',
                en: 'Digest of the Spanish text it was translated from',
              },
              // Set when a translation is published: see `stampTranslation`.
              access: { create: () => false, update: () => false },
              admin: { readOnly: true, disableListFilter: true, condition: (data) => Boolean(data?.basedOn) },
            },
          ],
        },
        {
          label: { es: 'Preguntas', en: 'Questions' },
          fields: [
            {
              name: 'start',
              type: 'text',
              required: true,
              label: { es: 'Primera pregunta', en: 'First question' },
              validate: checked(flowFileSchema.shape.start, 'always'),
              admin: {
                description: { es: 'La que se ve al abrir el orientador.', en: 'The one that opens the flow.' },
                components: { Field: { path: '/editor/FlowTarget.tsx#FlowTarget', clientProps: { onlyQuestions: true } } },
              },
            },
            questions,
          ],
        },
        { label: { es: 'Resultados', en: 'Outcomes' }, fields: [outcomes] },
      ],
    },
    writingField,
    slugField({ es: 'Como en /orientador/fui-victima/.', en: 'As in /orientador/fui-victima/.' }),
    formerlyField,
    {
      name: 'order',
      type: 'number',
      required: true,
      min: 0,
      defaultValue: 100,
      label: { es: 'Lugar entre los orientadores', en: 'Place among the flows' },
      validate: checked(flowFileSchema.shape.order, 'always'),
      admin: { position: 'sidebar', step: 10 },
    },
    writtenField,
    reviewField,
  ],
})
