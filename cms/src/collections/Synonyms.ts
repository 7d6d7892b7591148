import { languageKeys, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import { synonymSchema } from '@justicia/shared-content/schema/synonym'
import type { CollectionConfig } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { synonymReference } from '../documents/synonymDocument.ts'
import { checked } from '../fields/checked.ts'
import { keyField } from '../fields/keyField.ts'
import { referenceField } from '../fields/referenceField.ts'
import { stateField } from '../fields/stateField.ts'
import { nationalOption, type StateOption } from '../fields/stateOptions.ts'
import { setReference } from '../hooks/setReference.ts'
import { publishable } from '../publishing/publishable.ts'
import { searchEffectField } from '../searchEffect/searchEffectField.ts'
import { groups } from '../words/labels.ts'

const synonym = synonymSchema.shape

/** What people say, and what it stands for in the guides: the search looks for both. */
export function synonymsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return publishable({
    slug: 'synonyms',
    scope: 'state',
    defaultPopulate: { key: true, state: true },
    labels: { singular: { es: 'Sinónimo', en: 'Synonym' }, plural: { es: 'Sinónimos del buscador', en: 'Search synonyms' } },
    defaultSort: 'reference',
    admin: {
      useAsTitle: 'key',
      defaultColumns: ['key', '_status', 'phrases', 'words', 'state', 'language'],
      pagination: { defaultLimit: 50 },
      listSearchableFields: ['key', 'phrases', 'words'],
      group: groups.reference,
      description: {
        es: 'Lo que la gente dice → palabras de las guías. Quien busca lo primero también busca lo segundo, nunca al revés. Sin palabras y sin guías es una lista: «{clave}» la nombra en las situaciones de una guía. Los nombres de una guía, bien y mal escritos, van en la guía.',
        en: 'What people say → words of the guides. Who searches for the first also searches for the second, never the other way round. Without words and guides it is a list: “{key}” names it in the situations of a guide. Names of a guide go into the guide.',
      },
    },
    hooks: {
      beforeChange: [
        setReference(synonymReference, 'key', {
          es: 'Ya hay un sinónimo con esta clave en esta entidad. Ábrelo y cámbialo, o ponle otra clave.',
          en: 'There is a synonym of this key and state already. Open it and change it, or give this one another key.',
        }),
      ],
    },
    fields: [
      referenceField,
      keyField({ es: 'Un nombre para encontrarlo, como «policia».', en: 'A name to find it by.' }),
      {
        name: 'phrases',
        type: 'text',
        hasMany: true,
        required: true,
        label: { es: 'Lo que la gente dice', en: 'What people say' },
        validate: checked(synonym.phrases, 'always'),
        admin: {
          description: {
            es: 'Palabras o frases cortas. No hacen falta acentos, mayúsculas ni otras formas: el buscador las iguala. Donde llevan a guías, también situaciones: «{deuda} {amenazar}» es decir algo de cada lista, en cualquier orden.',
            en: 'Words or short phrases. Accents, capitals and other forms are not needed. Where they lead to guides, situations too: “{deuda} {amenazar}” is to say something of each list, in any order.',
          },
        },
      },
      {
        name: 'words',
        type: 'text',
        label: { es: 'Palabras de las guías que también se buscan', en: 'Words of the guides that are searched for too' },
        validate: checked(synonym.words, 'optional'),
      },
      {
        name: 'guides',
        type: 'relationship',
        relationTo: 'guides',
        hasMany: true,
        label: { es: 'O guías a las que lleva', en: 'Or guides that it leads to' },
        admin: {
          description: {
            es: 'Para situaciones, y para nombres en un idioma al que la guía no está traducida.',
            en: 'For situations, and for names in a language that the guide is not translated to.',
          },
        },
      },
      {
        name: 'weight',
        type: 'number',
        required: true,
        defaultValue: 1,
        min: 0,
        max: 1,
        label: { es: 'Peso', en: 'Weight' },
        validate: checked(synonym.weight, 'always'),
        admin: {
          step: 0.05,
          description: {
            es: 'De 0 a 1: cuánto cuentan junto a lo que se escribió.',
            en: 'From 0 to 1: how much they count beside what was typed.',
          },
        },
      },
      searchEffectField,
      {
        name: 'note',
        type: 'text',
        label: { es: 'Nota para el equipo', en: 'Note for the team' },
        validate: checked(synonym.note, 'optional'),
      },
      {
        name: 'language',
        type: 'select',
        required: true,
        defaultValue: sourceLanguage,
        label: { es: 'Idioma en que se busca', en: 'Language that is searched in' },
        options: languageKeys.map((value) => ({ value, label: languageOf(value).name })),
        admin: { position: 'sidebar' },
      },
      stateField({ options: [nationalOption, ...states], initial: nationalScope }),
    ],
  })
}
