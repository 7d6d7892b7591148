import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { contentReadings } from './contentReadings.ts'
import { countSyllables } from './countSyllables.ts'
import { flowReadings } from './flowReadings.ts'
import { guideReadability } from './guideReadability.ts'
import { inflesz, perspicuity } from './inflesz.ts'
import { readingLimits } from './readingLimits.ts'
import { termReadings } from './termReadings.ts'

describe('syllables', () => {
  // Divisions as in the Ortografía of RAE and ASALE and its dictionary.
  it.each([
    ['sol', 1],
    ['casa', 2],
    ['aéreo', 4],
    ['país', 2],
    ['caos', 2],
    ['ciudad', 2],
    ['cuidar', 2],
    ['construí', 2],
    ['chiita', 3],
    ['héroe', 3],
    ['oír', 2],
    ['río', 2],
    ['búho', 2],
    ['prohibir', 2],
    ['ahumar', 2],
    ['vehículo', 4],
    ['alcohol', 3],
    ['queja', 2],
    ['guerra', 2],
    ['pingüino', 3],
    ['averiguáis', 4],
    ['paranoia', 4],
    ['rey', 1],
    ['y', 1],
    ['muy', 1],
    ['mayo', 2],
    ['ley', 1],
    ['leyes', 2],
    ['denuncia', 3],
    ['Ministerio', 4],
    ['Público', 3],
    ['audiencia', 3],
    ['indígena', 4],
    ['MP', 1],
    ['48', 0],
  ])('%s has %i', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables)
  })
})

describe('the INFLESZ scale', () => {
  it('is the published formula over counts', () => {
    // 100 words, 5 sentences, 200 syllables: 206.835 − 62.3·2 − 20.
    expect(perspicuity({ words: 100, sentences: 5, syllables: 200 })).toBeCloseTo(62.235, 3)
  })

  it.each([
    [['Sal de ahí.', 'Ve con tu mamá.', 'Pide luz y voz.'], 'muy fácil'],
    [
      [
        'La determinación jurisdiccional impugnada inobservó injustificadamente disposiciones constitucionales fundamentales concernientes a procedimientos administrativos sancionadores.',
      ],
      'muy difícil',
    ],
  ])('grades %j', (sentences, grade) => {
    expect(inflesz(sentences).grade).toBe(grade)
  })

  it('puts each border in the easier grade', () => {
    const words = ['casa']
    expect(inflesz(words)).toMatchObject({ words: 1, sentences: 1, syllables: 2 })
    expect(inflesz(words).score).toBeCloseTo(81.235, 3)
  })

  it('takes a word with an apostrophe as one', () => {
    expect(inflesz(['El ch’ol se habla.']).words).toBe(4)
  })

  it('refuses a text without words', () => {
    expect(() => inflesz(['48', '—'])).toThrow(RangeError)
  })
})

describe('every guide of the corpus', async () => {
  const { guides } = await readContent(path.resolve(import.meta.dirname, '../../content'))

  it.each(guides.map((guide) => [guide.slug, guide] as const))('%s reads easily enough', (_slug, guide) => {
    const { body, now } = guideReadability(guide.text.es)
    expect(body?.score).toBeGreaterThanOrEqual(readingLimits.plain.body)
    expect(now?.score).toBeGreaterThanOrEqual(readingLimits.plain.now)
    expect(body?.words).toBeGreaterThanOrEqual(350)
    expect(body?.words).toBeLessThanOrEqual(900)
  })
})

describe('every flow of the corpus', async () => {
  const readings = flowReadings(await readContent(path.resolve(import.meta.dirname, '../../content')))

  it('is one of four at least', () => {
    expect(readings.length).toBeGreaterThanOrEqual(4)
  })

  it.each(readings.map((reading) => [reading.flow, reading] as const))(
    '%s reads as easily as what to do now',
    (_slug, { body, longSentences, unexplainedWords }) => {
      expect(body?.score).toBeGreaterThanOrEqual(readingLimits.plain.now)
      expect(longSentences).toEqual([])
      expect(unexplainedWords).toEqual([])
    },
  )
})

describe('the glossary', async () => {
  const readings = termReadings(await readContent(path.resolve(import.meta.dirname, '../../content')))

  it('has 120 words at least', () => {
    expect(readings.length).toBeGreaterThanOrEqual(120)
  })

  it.each(readings.map((reading) => [reading.term, reading] as const))(
    '%s reads easily, and uses no legal word without an entry',
    (_slug, { body, longSentences, unexplainedWords }) => {
      expect(body?.score).toBeGreaterThanOrEqual(readingLimits.plain.body)
      expect(longSentences).toEqual([])
      expect(unexplainedWords).toEqual([])
    },
  )
})

describe('the guides in easy read', async () => {
  const content = await readContent(path.resolve(import.meta.dirname, '../../content'))
  const readings = contentReadings(content).filter(({ level }) => level === 'easy')

  it('are ten at least', () => {
    expect(readings.length).toBeGreaterThanOrEqual(10)
  })

  it.each(readings.map((reading) => [reading.guide, reading] as const))(
    '%s keeps to few words',
    (_slug, { body, longSentences }) => {
      expect(longSentences).toEqual([])
      expect(body?.score).toBeGreaterThanOrEqual(readingLimits.easy.body)
      expect((body?.words ?? 0) / (body?.sentences ?? 0)).toBeLessThanOrEqual(15)
      expect(body?.words).toBeGreaterThanOrEqual(150)
      expect(body?.words).toBeLessThanOrEqual(500)
    },
  )
})
