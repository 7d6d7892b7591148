import type { Block, Inline } from '@justicia/shared-content/mdx/tree'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import { treeToLexical } from '@justicia/shared-content/mdx/treeToLexical'

/** The fixture that uses every construct of the content format. */
export const fixtureContent = new URL('../../fixtures/content', import.meta.url).pathname

/** Of a text that nobody has signed, so that any change of it may be published. */
export const unsigned = { 'review.status': { equals: 'pending' } }

/** Rich text of one paragraph. */
export function paragraph(...children: (Inline | string)[]): EditorState {
  return bodyOf({
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  })
}

/** Rich text of some blocks. */
export function bodyOf(...blocks: Block[]): EditorState {
  return treeToLexical(blocks, 'prueba')
}

export const pendingReview = { status: 'pending', next: '2027-05-21T12:00:00.000Z' } as const
export const pending = { status: 'pending', source: 'Fuente de prueba' } as const

/** A fact that can be published as it is. */
export function exampleFact(state: string, key = 'prueba.nombre') {
  return { state, key, kind: 'name', value: `Valor de ${state}`, verification: pending, _status: 'published' } as const
}

/** An organization that can be published as it is. */
export function exampleOrganization(state: string, slug = 'prueba') {
  return {
    state,
    slug,
    role: 'public_defender',
    name: `Defensoría de ${state}`,
    verification: pending,
    _status: 'published',
  } as const
}

/** A guide that can be published as it is, once the fixture's laws are there. */
export function exampleGuide(slug: string) {
  return {
    slug,
    title: `Guía ${slug}`,
    summary: 'Un resumen de prueba que tiene más de cuarenta caracteres, como debe.',
    audience: 'victimas',
    order: 10,
    legalBasis: ['CNPP 109'],
    review: pendingReview,
    sections: [
      { key: 'que-hacer-ahora', title: 'Qué hacer ahora', body: paragraph('Haz esto.') },
      { key: 'quien-te-ayuda', title: 'Quién te ayuda', body: paragraph('Nadie más.') },
    ],
    _status: 'published',
  } as const
}

/** The law that the examples cite. */
export const exampleLaw = {
  abbreviation: 'CNPP',
  name: 'Código de prueba',
  short_name: 'el Código de prueba',
  url: 'https://www.diputados.gob.mx/',
  articles: ['109', '110'].map((number) => ({ number, heading: 'De prueba', fractions: ['I', 'II'] })),
} as const

/** A flow of one question that can be published as it is, once the guide of its outcomes is. */
export function exampleFlow(slug: string, guide: string | number) {
  const outcome = (key: string) => ({
    key,
    title: `Resultado ${key}`,
    summary: 'Lo primero que hay que hacer, en más de cuarenta caracteres.',
    steps: ['Haz lo primero.', 'Haz lo segundo.'],
    guide,
    services: ['prosecutor'],
    legalBasis: ['CNPP 109 I'],
  })
  return {
    slug,
    title: `Orientador ${slug}`,
    summary: 'Un resumen de prueba que tiene más de cuarenta caracteres, como debe.',
    order: 10,
    review: pendingReview,
    start: 'primera',
    questions: [
      {
        key: 'primera',
        question: '¿Sí o no?',
        answers: [
          { key: 'si', text: 'Sí', to: 'uno' },
          { key: 'no', text: 'No', to: 'dos' },
        ],
      },
    ],
    outcomes: [outcome('uno'), outcome('dos')],
    _status: 'published',
  } as const
}

/** A letter of a guide, complete enough to be published. */
export function exampleLetter(slug: string, guide: string | number) {
  const said = { text: 'Una frase de prueba.', cites: ['CNPP 109 I'] }
  return {
    slug,
    title: `Escrito ${slug}`,
    summary: 'Un resumen de prueba que tiene más de cuarenta caracteres, como debe.',
    order: 10,
    guides: [guide],
    review: pendingReview,
    to: 'A quien corresponda',
    blanks: [{ key: 'nombre', label: 'tu nombre completo', lines: 1 }],
    paragraphs: [{ text: 'Soy {nombre}.', cites: ['CNPP 109 I'] }],
    handIn: said,
    askBack: said,
    _status: 'published' as const,
  }
}

/** A dataset of the research library, complete enough to be published. */
export function exampleDataset(slug: string) {
  return {
    slug,
    order: 1,
    table: 'poblacion' as const,
    name: `Tabla ${slug}`,
    description: 'Una tabla de prueba.',
    from: '1990',
    until: '2030',
    places: 'states' as const,
    institution: 'Una institución de prueba',
    source: 'Un documento',
    read_in: 'Una copia',
    method: 'Se copió.',
    caveats: [{ description: 'Es de prueba.' }],
    licence: 'to_confirm' as const,
    columns: [{ name: 'state', type: 'string' as const, description: 'Clave del estado' }],
    key: ['state'],
    releases: [{ number: '1.0.0', date: '2026-12-02', rows: 1, sha256: '0'.repeat(64), description: 'Primera versión.' }],
    _status: 'published' as const,
  }
}
