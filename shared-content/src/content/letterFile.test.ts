import { describe, expect, it } from 'vitest'
import { ContentErrorCollector } from '../errors.ts'
import { Places } from '../located/places.ts'
import { letterPieces } from '../schema/letter.ts'
import { parseLetter, printLetter } from './letterFile.ts'

const letter = `title: Pido copias
summary: Para que te dejen ver la carpeta y te den copia de ella sin costo.
order: 10
guides:
  - robo
review:
  status: pending
  next: 2027-05-21
to: Agente del Ministerio Público, {fiscalia}.
blanks:
  - key: fiscalia
    label: nombre de la fiscalía
  - key: hechos
    label: qué pasó
    lines: 3
paragraphs:
  - text: "Pido copias por esto: {hechos}"
    cites:
      - CNPP 109 XXII
  - text: Soy la víctima.
    tick: true
handIn:
  text: En la agencia.
askBack:
  text: Pide un sello.
`

function parse(text: string, translations: Record<string, { text: string; file: string }> = {}) {
  const collector = new ContentErrorCollector()
  const source = { text, file: 'letters/pido-copias/es.yaml' }
  return { letter: parseLetter({ slug: 'pido-copias', source, translations, places: new Places(), collector }), collector }
}

describe('letter files', () => {
  it('come back as they were written, without what is the default', () => {
    const { letter: read } = parse(letter)
    expect(read).toMatchObject({ urgent: false, services: [], notes: [] })
    expect(read.blanks.map(({ lines }) => lines)).toEqual([1, 3])
    const printed = printLetter(read)
    expect(parse(printed).letter).toEqual(read)
    expect(printed).toContain('cites:\n      - CNPP 109 XXII')
    expect(printed).not.toContain('urgent')
  })

  it.each([
    ['{fiscalia}.', '{agencia}.', 'nombra el hueco «agencia», que no está en «blanks»'],
    ['por esto: {hechos}', 'por esto.', 'ningún texto usa el hueco «hechos»'],
    ['por esto: {hechos}', 'por esto: {hechos} {', 'tiene una llave suelta'],
    ['Soy la víctima.', 'Soy {hechos}.', 'lo que se marca no lleva huecos'],
    ['key: hechos', 'key: fiscalia', '«fiscalia» está dos veces'],
  ])('refuse %j as %j', (from, to, message) => {
    expect(() => parse(letter.replace(from, to))).toThrow(message)
  })

  it('are in Spanish alone', () => {
    const { collector } = parse(letter, { en: { text: letter, file: 'letters/pido-copias/en.yaml' } })
    expect(collector.errors.map(({ message }) => message)).toEqual([
      'letters/pido-copias/en.yaml: Un escrito se entrega a una autoridad y solo se escribe en español. Quita este archivo.',
    ])
  })
})

describe('letterPieces', () => {
  it('tells blanks from words', () => {
    expect(letterPieces('Yo, {nombre}, pido')).toEqual([
      { type: 'text', value: 'Yo, ' },
      { type: 'blank', key: 'nombre' },
      { type: 'text', value: ', pido' },
    ])
  })
})
