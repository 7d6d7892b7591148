import { describe, expect, it } from 'vitest'
import { marksToHtml } from '../interface/foreignMarks.ts'
import { LawBook } from '../laws/LawBook.ts'
import { coversCitation, parseCitation } from '../values/citations.ts'
import { contactOfFact } from './contactOfFact.ts'
import { durationToText } from './durationToText.ts'
import { factToText } from './factToText.ts'
import { legalBasisEntries, resolveCite } from './legalBasis.ts'
import { phoneToHref } from './organizationCard.ts'
import { spanishWordMarker } from './spanishWords.ts'

const place = { file: 'prueba' }
const laws = new LawBook([
  {
    abbreviation: 'CPEUM',
    name: 'Constitución Política de los Estados Unidos Mexicanos',
    short_name: 'la Constitución',
    url: 'https://example.org/',
    last_reform: '2025-10-15',
    articles: [
      { number: '16', heading: '', fractions: [] },
      { number: '20', heading: '', fractions: ['A', 'A I', 'B', 'B II', 'C VI'] },
    ],
  },
])

describe('a contact in a sentence', () => {
  const fact = (kind: 'phone' | 'url' | 'name', es: string) => ({
    kind,
    value: { es },
    verification: { status: 'published' as const, source: 'Diario', source_date: '2026-02', official: true },
  })

  const day = '2026-11-29'

  it('leads to a web address, reads without its protocol, and tells when it was published', () => {
    expect(contactOfFact(fact('url', 'https://www.gob.mx/'), 'es', day)).toEqual({
      href: 'https://www.gob.mx/',
      value: 'www.gob.mx',
      checked: 'publicado: febrero de 2026',
    })
    expect(contactOfFact(fact('url', 'https://www.gob.mx/'), 'en', day)?.checked).toBe('published: February 2026')
  })

  it('is the one of the reader’s language where there is one', () => {
    const both = { ...fact('url', 'https://www.gob.mx/'), value: { es: 'https://www.gob.mx/', en: 'https://www.gob.mx/en' } }
    expect(contactOfFact(both, 'en', day)).toMatchObject({ href: 'https://www.gob.mx/en', value: 'www.gob.mx/en' })
  })

  it('calls a number; those that the whole country knows need no date', () => {
    expect(contactOfFact(fact('phone', '911'), 'es', day)).toEqual({ href: 'tel:911', value: '911' })
    expect(contactOfFact(fact('phone', '55 0000 0000'), 'es', day)).toMatchObject({
      href: 'tel:+525500000000',
      checked: 'publicado: febrero de 2026',
    })
  })

  it('gives way to words when it may be shown no longer; 911 never does', () => {
    expect(contactOfFact(fact('url', 'https://www.gob.mx/'), 'es', '2027-02-01')).toEqual({
      value: 'su página oficial (dirección todavía por comprobar)',
    })
    expect(contactOfFact(fact('phone', '55 0000 0000'), 'en', '2027-02-01')).toEqual({
      value: 'their telephone (still to be checked)',
    })
    expect(contactOfFact(fact('phone', '911'), 'es', '2040-01-01')).toEqual({ href: 'tel:911', value: '911' })
  })

  it('is no other fact', () => expect(contactOfFact(fact('name', 'Fiscalía'), 'es', day)).toBeUndefined())
})

describe('citations', () => {
  it.each([
    ['CNPP 109', { law: 'CNPP', article: '109' }],
    ['CNPP 109 XVI', { law: 'CNPP', article: '109', fraction: 'XVI' }],
    ['CPEUM 20 C VI', { law: 'CPEUM', article: '20', section: 'C', fraction: 'VI' }],
    ['CPEUM 16 p10', { law: 'CPEUM', article: '16', paragraph: 10 }],
    ['CPF 139 Bis', { law: 'CPF', article: '139 Bis' }],
    ['CPF 136-A', { law: 'CPF', article: '136-A' }],
    ['CNPP 150 I a)', { law: 'CNPP', article: '150', fraction: 'I', clause: 'a' }],
    ['LGV 7 XXI Bis p2', { law: 'LGV', article: '7', fraction: 'XXI Bis', paragraph: 2 }],
  ])('%s', (text, citation) => {
    expect(parseCitation(text)).toEqual(citation)
  })

  it.each(['', 'CNPP', 'artículo 109', 'CNPP 109,', 'CNPP 109 16', 'cnpp 109'])('«%s» is none', (text) => {
    expect(() => parseCitation(text)).toThrow(/no es una cita/)
  })

  it('an entry of the legal basis covers what it names and what is inside', () => {
    expect(coversCitation('CNPP 109', 'CNPP 109 XVI')).toBe(true)
    expect(coversCitation('CNPP 109 XVI', 'CNPP 109 XVI p2')).toBe(true)
    expect(coversCitation('CNPP 109 XVI', 'CNPP 109')).toBe(false)
    expect(coversCitation('CPEUM 20 B', 'CPEUM 20 C I')).toBe(false)
  })

  it('are written out in both languages', () => {
    expect(resolveCite(laws, 'CPEUM 20 B II', 'es', place)).toMatchObject({
      short: 'Constitución, art. 20, apdo. B, fr. II',
      long: 'Constitución Política de los Estados Unidos Mexicanos, artículo 20, apartado B, fracción II',
    })
    expect(resolveCite(laws, 'CPEUM 16 p10', 'en', place).short).toBe('Constitution, art. 16, para. 10')
  })

  it('are joined by law and article, with the date up to which the text was read', () => {
    expect(legalBasisEntries(laws, ['CPEUM 20 C VI', 'CPEUM 16 p10', 'CPEUM 20 B II', 'CPEUM 16 p10'], 'es', place)).toEqual([
      expect.objectContaining({
        articles: 'artículos 16 (párrafo 10) y 20 (apartado C, fracción VI; apartado B, fracción II)',
        textReadUntil: '2025-10-15',
      }),
    ])
  })
})

describe('a fact in its sentence', () => {
  const court = { value: { es: 'Poder Judicial', en: 'Judiciary' }, article: 'el' as const }
  const office = { value: { es: 'Fiscalía' }, article: 'la' as const }
  const words = (
    fact: typeof court | typeof office,
    prefix: 'de' | 'a' | 'el' | undefined,
    language: 'es' | 'en' = 'es',
    startsSentence = false,
  ) => factToText(fact, { prefix, language, startsSentence })

  it('contracts de and a with el, and with nothing else', () => {
    expect(words(court, 'de').value).toBe('del Poder Judicial')
    expect(words(court, 'a').value).toBe('al Poder Judicial')
    expect(words(office, 'de').value).toBe('de la Fiscalía')
    expect(words(office, 'a').value).toBe('a la Fiscalía')
  })

  it('begins a paragraph with a capital', () => {
    expect(words(office, 'el', 'es', true).value).toBe('La Fiscalía')
  })

  it('says in which language it is when there is no translation', () => {
    expect(words(court, 'de', 'en')).toEqual({ value: 'of the Judiciary' })
    expect(words(office, 'de', 'en')).toEqual({ value: 'of the Fiscalía', lang: 'es-MX' })
  })
})

describe('durations and telephones', () => {
  it.each([
    ['PT0S', 'natural', 'De inmediato'],
    ['PT48H', 'natural', '48 horas'],
    ['P1D', 'habiles', '1 día hábil'],
    ['P5D', 'habiles', '5 días hábiles'],
    ['P2M', 'natural', '2 meses'],
    ['P1Y', 'natural', '1 año'],
  ] as const)('%s %s', (duration, calendar, words) => {
    expect(durationToText(duration, calendar, 'es')).toBe(words)
  })

  it('refuses a duration of two units', () => {
    expect(() => durationToText('P1DT12H', 'natural', 'es')).toThrow(RangeError)
  })

  it('dials ten digits with the country code and short numbers as they are', () => {
    expect(phoneToHref('55 1234 5678')).toBe('tel:+525512345678')
    expect(phoneToHref('911')).toBe('tel:911')
    expect(phoneToHref('800 123 4567')).toBe('tel:8001234567')
  })
})

describe('Spanish words of law', () => {
  const term = (word: string) => ({ text: { es: { term: word, definition: '', aliases: [], body: [] } } })
  const mark = spanishWordMarker([term('Ministerio Público'), term('Defensor público'), term('Amparo')])
  const drawn = (text: string, language: string) => marksToHtml(mark(text, language), ' lang="es-MX"')

  it('say their language in a text of another, whole and with their plurals', () => {
    expect(drawn('Tell the Ministerio Público. Two amparos.', 'en')).toBe(
      'Tell the <span lang="es-MX">Ministerio Público</span>. Two <span lang="es-MX">amparos</span>.',
    )
    expect(drawn('Ask the Fiscalía.', 'en')).toBe('Ask the <span lang="es-MX">Fiscalía</span>.')
  })

  it('are left alone in Spanish, in easy read, and inside other words', () => {
    for (const language of ['es', 'facil']) expect(mark('El Ministerio Público.', language)).toBe('El Ministerio Público.')
    expect(mark('Amparoso', 'en')).toBe('Amparoso')
  })
})
