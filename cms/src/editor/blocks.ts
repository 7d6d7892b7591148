import { componentAttributes } from '@justicia/shared-content/mdx/components'
import { calloutKinds } from '@justicia/shared-content/mdx/tree'
import { pictogramNames, pictograms } from '@justicia/shared-content/pictograms/pictograms'
import { readPictograms } from '@justicia/shared-content/pictograms/readPictograms'
import type { Block, RichTextField } from 'payload'
import { checked } from '../fields/checked.ts'
import type { Label } from '../words/labels.ts'
import { roleOptions } from '../words/readersWords.ts'

type Editor = NonNullable<RichTextField['editor']>

const calloutLabels = {
  nota: { es: 'Nota', en: 'Note' },
  aviso: { es: 'Aviso', en: 'Warning' },
  peligro: { es: 'Peligro', en: 'Danger' },
} satisfies Record<(typeof calloutKinds)[number], Label>

/** Blocks that hold no text of their own. */
export const leafBlocks: Block[] = [
  {
    slug: 'deadline',
    admin: { disableBlockName: true },
    labels: { singular: { es: 'Plazo', en: 'Deadline' }, plural: { es: 'Plazos', en: 'Deadlines' } },
    fields: [
      {
        name: 'k',
        type: 'text',
        label: { es: 'Clave del plazo', en: 'Deadline key' },
        required: true,
        validate: checked(componentAttributes.Deadline.shape.k, 'always'),
        admin: { description: { es: 'Uno de los plazos de esta guía.', en: 'A deadline of this guide.' } },
      },
    ],
  },
  {
    slug: 'servicesFor',
    admin: { disableBlockName: true },
    labels: { singular: { es: 'Quién ayuda', en: 'Who helps' }, plural: { es: 'Quién ayuda', en: 'Who helps' } },
    fields: [
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        label: { es: 'Instituciones', en: 'Organizations' },
        required: true,
        options: roleOptions,
        admin: { description: { es: 'Cada estado muestra las suyas, en este orden.', en: 'Each state shows its own.' } },
      },
    ],
  },
  {
    slug: 'figure',
    admin: { disableBlockName: true },
    labels: { singular: { es: 'Imagen', en: 'Image' }, plural: { es: 'Imágenes', en: 'Images' } },
    fields: [
      {
        name: 'media',
        type: 'text',
        label: { es: 'Nombre de la imagen', en: 'Image name' },
        required: true,
        validate: checked(componentAttributes.Figure.shape.media, 'always'),
        admin: { description: { es: 'Como aparece en Imágenes.', en: 'As listed in Images.' } },
      },
    ],
  },
]

/** A warning or a note; `editor` edits its text. */
export function calloutBlock(editor: Editor): Block {
  return {
    slug: 'callout',
    admin: { disableBlockName: true },
    labels: { singular: { es: 'Recuadro', en: 'Callout' }, plural: { es: 'Recuadros', en: 'Callouts' } },
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: { es: 'Clase', en: 'Kind' },
        required: true,
        defaultValue: 'aviso',
        options: calloutKinds.map((value) => ({ value, label: calloutLabels[value] })),
      },
      { name: 'body', type: 'richText', label: { es: 'Texto', en: 'Text' }, required: true, editor },
    ],
  }
}

/** What to do, in order; `editor` edits the text of each step. */
export function stepsBlock(editor: Editor): Block {
  return {
    slug: 'steps',
    admin: { disableBlockName: true },
    labels: { singular: { es: 'Pasos', en: 'Steps' }, plural: { es: 'Pasos', en: 'Steps' } },
    fields: [
      {
        name: 'steps',
        type: 'array',
        label: { es: 'Pasos', en: 'Steps' },
        labels: { singular: { es: 'Paso', en: 'Step' }, plural: { es: 'Pasos', en: 'Steps' } },
        required: true,
        minRows: 1,
        admin: { components: { RowLabel: '/editor/RowName.tsx#RowName' } },
        fields: [
          {
            name: 'title',
            type: 'text',
            label: { es: 'Título', en: 'Title' },
            required: true,
            validate: checked(componentAttributes.Step.shape.title, 'always'),
          },
          {
            name: 'pictogram',
            type: 'select',
            label: { es: 'Pictograma', en: 'Pictogram' },
            options: pictogramNames.map((value) => ({ value, label: pictograms[value] })),
            validate: checked(componentAttributes.Step.shape.pictogram, 'optional'),
            admin: {
              description: {
                es: 'Un dibujo que dice lo mismo que el paso. Si ninguno lo dice, deja el paso sin él.',
                en: 'A drawing that says what the step says. If none does, leave the step without.',
              },
              components: {
                Field: { path: '/editor/PictogramOfStep.tsx#PictogramOfStep', clientProps: { lines: readPictograms() } },
              },
            },
          },
          { name: 'body', type: 'richText', label: { es: 'Texto', en: 'Text' }, editor },
        ],
      },
    ],
  }
}
