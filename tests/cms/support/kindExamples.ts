import type { PublishedCollection } from '../../../cms/src/kinds/kinds.ts'
import {
  exampleDataset,
  exampleFact,
  exampleFlow,
  exampleGuide,
  exampleLaw,
  exampleLetter,
  exampleOrganization,
  paragraph,
  pendingReview,
} from './examples.ts'

/** What tests of every kind need to know of one. */
export interface KindExample {
  /** Whose rows of the access matrix hold for it; absent where its collection alone says who may. */
  group?: 'texts' | 'glossary' | 'variants' | 'directory'
  /** Whose documents it has: the country's, a state's. */
  states: readonly ('nacional' | 'jalisco')[]
  /** A document that can be published as it is; once the fixture's laws are there, and the guide is. */
  make(input: { name: string; state: string; guide: string | number }): object
  /** The key of what `make` gives, where it is not the name. */
  key?: string
  /** Another text of it. */
  edit: Record<string, unknown>
}

/** The rows of the kinds in the tests: access, events, malformed input. */
export const kindExamples: Record<PublishedCollection, KindExample> = {
  guides: { group: 'texts', states: ['nacional'], make: ({ name }) => exampleGuide(name), edit: { title: 'Otro título' } },
  flows: {
    group: 'texts',
    states: ['nacional'],
    make: ({ name, guide }) => exampleFlow(name, guide),
    edit: { title: 'Otro título' },
  },
  letters: {
    group: 'texts',
    states: ['nacional'],
    make: ({ name, guide }) => exampleLetter(name, guide),
    edit: { title: 'Otro título' },
  },
  terms: {
    group: 'glossary',
    states: ['nacional'],
    make: ({ name }) => ({
      slug: name,
      term: 'prueba',
      definition: 'Una definición de más de veinte letras.',
      _status: 'published',
    }),
    edit: { definition: 'Otra definición de más de veinte letras.' },
  },
  variants: {
    group: 'variants',
    states: ['jalisco'],
    make: ({ state, guide }) => ({ guide, state, review: pendingReview, overrides: [], _status: 'published' }),
    key: 'de-todos',
    edit: { overrides: [{ section: 'quien-te-ayuda', op: 'after', body: paragraph('Además.') }] },
  },
  facts: {
    group: 'directory',
    states: ['nacional', 'jalisco'],
    make: ({ name, state }) => exampleFact(state, `prueba.${name}`),
    key: 'prueba.de-prueba',
    edit: { value: 'Otro' },
  },
  organizations: {
    group: 'directory',
    states: ['nacional', 'jalisco'],
    make: ({ name, state }) => exampleOrganization(state, name),
    edit: { name: 'Otra defensoría' },
  },
  synonyms: {
    group: 'directory',
    states: ['nacional', 'jalisco'],
    make: ({ name, state }) => ({
      state,
      key: name,
      language: 'es',
      phrases: [`tira ${name}`, `chota ${name}`],
      words: 'resumen',
      weight: 0.8,
      _status: 'published',
    }),
    edit: { words: 'ayuda' },
  },
  dangerCards: {
    group: 'glossary',
    states: ['nacional'],
    make: ({ name, guide }) => ({
      slug: name,
      order: 1,
      roles: ['emergency'],
      guide,
      sentence: 'Ponte a salvo y llama ahora.',
      phrases: ['me quiere matar'],
      _status: 'published',
    }),
    edit: { sentence: 'Ponte a salvo y pide ayuda.' },
  },
  alerts: {
    group: 'directory',
    states: ['nacional', 'jalisco'],
    make: ({ name, state }) => ({
      state,
      slug: name,
      severity: 'important',
      from: '2026-11-20T14:00:00.000Z',
      until: '2099-12-31T20:00:00.000Z',
      title: 'Un aviso de prueba',
      text: 'Lo que hay que hacer mientras dura este aviso.',
      _status: 'published',
    }),
    edit: { title: 'Otro aviso de prueba' },
  },
  datasets: {
    group: 'glossary',
    states: ['nacional'],
    make: ({ name }) => exampleDataset(name),
    edit: { source: 'Otro documento' },
  },
  publications: {
    group: 'glossary',
    states: ['nacional'],
    make: ({ name }) => ({
      slug: name,
      title: 'Una obra de prueba',
      series: 'report',
      languages: ['es'],
      topics: ['reform'],
      _status: 'published',
    }),
    edit: { title: 'Otra obra de prueba' },
  },
  laws: {
    states: ['nacional'],
    make: () => ({ ...exampleLaw, abbreviation: 'LFT' }),
    key: 'LFT',
    edit: { name: 'Otra ley' },
  },
  media: {
    states: ['nacional'],
    make: ({ name }) => ({ slug: name, alt: 'Una imagen', credit: 'Prueba' }),
    edit: { credit: 'Otra' },
  },
}
