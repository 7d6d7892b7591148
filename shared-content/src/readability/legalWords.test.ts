import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { everydayWords, legalWords, phraseToKey } from './legalWords.ts'

describe('the legal words of the corpus', async () => {
  const { terms } = await readContent(path.resolve(import.meta.dirname, '../../content'))
  const keys = new Map(legalWords(terms).map(({ bases, key }) => [bases.join(' '), key]))

  it.each([
    ['imputado', 'imputado'],
    ['asesora jurídica', 'asesor-juridico'],
    ['apelar', 'apelacion'],
    ['usos y costumbres', 'usos-y-costumbres'],
    ['caución', 'garantia-economica'],
    ['sobreseer', 'sobreseimiento'],
    ['fuero común', 'fuer comun'],
  ])('hold «%s» as %s', (word, key) => {
    expect(keys.get(phraseToKey(word))).toBe(key)
  })

  it.each(['con las manos en la masa', 'el juez', 'abogado gratis', 'denuncia', 'víctima', 'testigo'])(
    'do not hold «%s», which people say',
    (word) => {
      expect(keys.has(phraseToKey(word))).toBe(false)
    },
  )

  it('would hold every word that is spared', () => {
    const all = new Set(legalWords(terms, []).map(({ bases }) => bases.join(' ')))
    expect(everydayWords.filter((word) => !all.has(phraseToKey(word)))).toEqual([])
  })
})
