import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PhraseFinder } from './PhraseFinder.ts'

describe('PhraseFinder', () => {
  it.each([
    ['Calle Morelos 5, Centro', ['Morelos 5']],
    ['(Av. Juárez 10)', ['Av. Juárez 10']],
    ['sin nada', []],
    ['', []],
  ])('finds phrases within words too: %s', (text, found) => {
    const phrases = ['Av. Juárez 10', 'Morelos 5', 'Calle Hidalgo 7 bis']
    expect(new PhraseFinder(phrases, (phrase) => phrase).in(text)).toEqual(found)
  })

  it('finds what is there, no more and no less', () => {
    const word = fc.constantFrom('a', 'b', 'ab', ' ', '.', '\n', 'ba')
    const written = fc.array(word, { maxLength: 8 }).map((words) => words.join(''))
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), written, (phrases, text) => {
        const found = new PhraseFinder(phrases, (phrase) => phrase).in(text)
        expect(found).toEqual(phrases.filter((phrase) => text.includes(phrase)))
      }),
    )
  })
})
