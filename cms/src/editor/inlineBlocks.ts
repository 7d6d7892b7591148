import { componentAttributes } from '@justicia/shared-content/mdx/components'
import { type CmsName, cmsNames } from '@justicia/shared-content/mdx/editorNames'
import { factPrefixes } from '@justicia/shared-content/mdx/tree'
import { plainText } from '@justicia/shared-content/schema/primitives'
import type { Block } from 'payload'
import { checked } from '../fields/checked.ts'

const words = plainText()

/** Shows a component as a chip. */
const chip = (name: CmsName, props: { hasWords?: boolean } = {}) => ({
  Label: { path: '/editor/InlineChip.tsx#InlineChip', clientProps: { name: cmsNames[name], ...props } },
})

/** The components that stand inside a sentence. */
export const inlineBlocks: Block[] = [
  {
    slug: 'fact',
    labels: { singular: { es: 'Dato', en: 'Fact' }, plural: { es: 'Datos', en: 'Facts' } },
    admin: { disableBlockName: true, components: chip('Fact') },
    fields: [
      {
        name: 'k',
        type: 'text',
        label: { es: 'Clave del dato', en: 'Fact key' },
        required: true,
        validate: checked(componentAttributes.Fact.shape.k, 'always'),
        admin: { description: { es: 'Como «fiscalia.nombre»: cada estado pone el suyo.', en: 'Each state has its own value.' } },
      },
      {
        name: 'prefix',
        type: 'select',
        label: { es: 'Palabra antes del nombre', en: 'Word before the name' },
        options: factPrefixes.map((prefix) => ({ label: prefix, value: prefix })),
        admin: { description: { es: 'Se une al artículo: «del Poder Judicial».', en: 'Joined to its article.' } },
      },
    ],
  },
  {
    slug: 'term',
    labels: {
      singular: { es: 'Palabra del glosario', en: 'Glossary word' },
      plural: { es: 'Palabras del glosario', en: 'Glossary words' },
    },
    admin: { disableBlockName: true, components: chip('Term', { hasWords: true }) },
    fields: [
      {
        name: 'text',
        type: 'text',
        label: { es: 'Palabras que se muestran', en: 'Words shown' },
        required: true,
        validate: checked(words, 'always'),
      },
      {
        name: 'k',
        type: 'text',
        label: { es: 'Entrada del glosario', en: 'Glossary entry' },
        required: true,
        validate: checked(componentAttributes.Term.shape.k, 'always'),
      },
    ],
  },
  {
    slug: 'cite',
    labels: { singular: { es: 'Cita de ley', en: 'Citation' }, plural: { es: 'Citas de ley', en: 'Citations' } },
    admin: { disableBlockName: true, components: chip('Cite') },
    fields: [
      {
        name: 'ref',
        type: 'text',
        label: { es: 'Artículo', en: 'Article' },
        required: true,
        validate: checked(componentAttributes.Cite.shape.ref, 'always'),
        admin: {
          description: { es: 'Como «CNPP 109 XVI». Debe caber en la base legal de la guía.', en: 'As in “CNPP 109 XVI”.' },
        },
      },
    ],
  },
  {
    slug: 'lang',
    labels: {
      singular: { es: 'Palabras en otra lengua', en: 'Words in another language' },
      plural: { es: 'Palabras en otra lengua', en: 'Words in another language' },
    },
    admin: { disableBlockName: true, components: chip('Lang', { hasWords: true }) },
    fields: [
      { name: 'text', type: 'text', label: { es: 'Palabras', en: 'Words' }, required: true, validate: checked(words, 'always') },
      {
        name: 'tag',
        type: 'text',
        label: { es: 'Etiqueta de la lengua (BCP 47)', en: 'Language tag (BCP 47)' },
        required: true,
        validate: checked(componentAttributes.Lang.shape.tag, 'always'),
      },
    ],
  },
]
