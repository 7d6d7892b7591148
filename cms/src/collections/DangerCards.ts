import { dangerCardFileSchema } from '@justicia/shared-content/schema/dangerCard'
import type { TextField } from 'payload'
import { checked } from '../fields/checked.ts'
import { slugField } from '../fields/slugField.ts'
import { translatedField } from '../fields/translatedField.ts'
import { publishable } from '../publishing/publishable.ts'
import { searchEffectField } from '../searchEffect/searchEffectField.ts'
import { groups, type Label } from '../words/labels.ts'
import { roleOptions } from '../words/readersWords.ts'

const card = dangerCardFileSchema.shape

/** What people write, one phrase an entry; a list a language. */
function phrasesField(name: 'phrases' | 'past' | 'opening' | 'unless', label: Label, description: Label): TextField {
  return {
    name,
    type: 'text',
    hasMany: true,
    localized: true,
    label,
    validate: checked(card[name], 'optional'),
    admin: { description },
  }
}

/** What a search shows before every result when somebody writes that they are in danger. */
export const dangerCardsCollection = publishable({
  slug: 'dangerCards',
  scope: 'national',
  defaultPopulate: { slug: true },
  labels: {
    singular: { es: 'Tarjeta de peligro', en: 'Danger card' },
    plural: { es: 'Tarjetas de peligro', en: 'Danger cards' },
  },
  defaultSort: 'order',
  admin: {
    useAsTitle: 'slug',
    defaultColumns: ['slug', '_status', 'order', 'sentence', 'updatedAt'],
    listSearchableFields: ['slug', 'sentence', 'phrases', 'past'],
    group: groups.reference,
    description: {
      es: 'Se muestra una sola, antes de los resultados, cuando alguien escribe que está en peligro. La que no lleva guía no muestra nada y quita a todas las demás.',
      en: 'One alone is shown, before the results, when somebody writes that they are in danger. The one without a guide shows nothing and takes all others away.',
    },
  },
  fields: [
    translatedField({
      name: 'sentence',
      long: true,
      optional: true,
      label: { es: 'Qué hacer primero, en una frase tranquila', en: 'What to do first, in one calm sentence' },
      schema: card.sentence,
      description: { es: 'De 20 a 200 caracteres.', en: '20 to 200 characters.' },
    }),
    phrasesField(
      'phrases',
      { es: 'Lo que se escribe cuando está pasando', en: 'What is written while it is happening' },
      {
        es: 'Como «me quiere matar». El buscador iguala acentos, formas y faltas; «*» es una palabra cualquiera; «…», hasta ocho; «%», un año anterior a este.',
        en: 'Accents, forms and misspellings do not matter; “*” is any word, “…” up to eight, “%” a year before this one.',
      },
    ),
    phrasesField(
      'past',
      { es: 'Lo mismo, contado en pasado', en: 'The same, told in the past' },
      {
        es: 'Como «me violaron». La quitan las palabras que dicen que fue hace mucho.',
        en: 'Words that say that it was long ago take it away.',
      },
    ),
    phrasesField(
      'unless',
      { es: 'Lo que quita esta tarjeta', en: 'What takes this card away' },
      { es: 'Como «de risa».', en: 'A manner of speaking, say.' },
    ),
    phrasesField(
      'opening',
      { es: 'Solo al principio de la búsqueda', en: 'Only at the beginning of a search' },
      { es: 'Como «qué es», en la tarjeta que quita a las demás.', en: 'As “what is”, in the card that takes others away.' },
    ),
    searchEffectField,
    {
      name: 'guide',
      type: 'relationship',
      relationTo: 'guides',
      label: { es: 'Guía', en: 'Guide' },
      admin: { position: 'sidebar' },
    },
    {
      name: 'section',
      type: 'text',
      label: { es: 'Sección de la guía', en: 'Section of the guide' },
      validate: checked(card.section, 'optional'),
      admin: { position: 'sidebar', description: { es: 'Su clave, como «que-hacer-ahora».', en: 'Its key.' } },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      label: { es: 'A quién llamar', en: 'Whom to call' },
      options: roleOptions,
      admin: {
        position: 'sidebar',
        description: {
          es: 'Se muestran sus teléfonos en cada estado, como en la guía.',
          en: 'Their telephones in each state are shown, as in the guide.',
        },
      },
    },
    slugField({ es: 'Un nombre para encontrarla, como «amenaza-de-muerte».', en: 'A name to find it by.' }),
    {
      name: 'order',
      type: 'number',
      required: true,
      min: 0,
      defaultValue: 100,
      label: { es: 'Lugar: gana la menor', en: 'Place: the smallest wins' },
      validate: checked(card.order, 'always'),
      admin: { position: 'sidebar', step: 1 },
    },
  ],
})
