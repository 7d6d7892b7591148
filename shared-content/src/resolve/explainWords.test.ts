import { describe, expect, it } from 'vitest'
import { legalWordSearch } from '../readability/findLegalWords.ts'
import { phraseToBases } from '../readability/inflection.ts'
import { explainWords } from './explainWords.ts'

const word = (phrase: string, term?: string) => ({
  key: term ?? phrase,
  bases: phraseToBases(phrase),
  ...(term === undefined ? {} : { term }),
})
const search = legalWordSearch([
  word('amparo', 'amparo'),
  { ...word('sin amparo'), everyday: true },
  word('asesor jurídico', 'asesor-juridico'),
  word('prisión preventiva', 'prision-preventiva'),
  word('prisión preventiva oficiosa', 'prision-preventiva-oficiosa'),
  word('diligencia'),
])
/** The stretches as one text: `[word→term]`. */
const explained = (text: string) =>
  explainWords(text, search)
    .map((stretch) => (stretch.term === undefined ? stretch.text : `[${stretch.text}→${stretch.term}]`))
    .join('')

describe('legal words of a text', () => {
  it.each([
    ['Pide un amparo hoy.', 'Pide un [amparo→amparo] hoy.'],
    ['Amparo: pídelo.', '[Amparo→amparo]: pídelo.'],
    ['Los asesores jurídicos ayudan', 'Los [asesores jurídicos→asesor-juridico] ayudan'],
    ['Una asesora jurídica', 'Una [asesora jurídica→asesor-juridico]'],
    ['Prisión preventiva oficiosa.', '[Prisión preventiva oficiosa→prision-preventiva-oficiosa].'],
  ])('%s', (text, marked) => {
    expect(explained(text)).toBe(marked)
  })

  it('are marked the first time only', () => {
    expect(explained('Un amparo, dos amparos.')).toBe('Un [amparo→amparo], dos amparos.')
  })

  it.each(['Nadie queda sin amparo.', 'Pide una diligencia.', 'Llama al 911.', ''])(
    'are none without an entry or in a turn of phrase: %s',
    (text) => {
      expect(explained(text)).toBe(text)
    },
  )
})
