import { describe, expect, it } from 'vitest'
import { textToSentences } from './textToSentences.ts'

describe('textToSentences', () => {
  it.each([
    ['Calla. Pide una defensa.', ['Calla.', 'Pide una defensa.']],
    ['¿Te golpearon? ¡Dilo! Es tu derecho…', ['¿Te golpearon?', '¡Dilo!', 'Es tu derecho…']],
    ['Di: «No declaro.» Después calla.', ['Di: «No declaro.»', 'Después calla.']],
    ['Pagas 1.5 veces el salario', ['Pagas 1.5 veces el salario']],
    ['48 horas', ['48 horas']],
    ['  ', []],
  ])('cuts «%s» after its sentences', (text, sentences) => {
    expect(textToSentences(text)).toEqual(sentences)
  })

  it('cuts a long sentence after a comma, and loses no word', () => {
    const clause = 'la policía debe ponerte de inmediato ante el Ministerio Público'
    const pieces = textToSentences(`${[clause, clause, clause, clause].join(', ')}.`)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(160)
    expect(pieces[0]?.endsWith(',')).toBe(true)
    expect(pieces.join(' ')).toBe(`${[clause, clause, clause, clause].join(', ')}.`)
  })

  it('cuts between words where there is no comma, and inside what has no blank', () => {
    expect(textToSentences('palabra '.repeat(50).trim()).join(' ')).toBe('palabra '.repeat(50).trim())
    expect(textToSentences('a'.repeat(400)).join('')).toBe('a'.repeat(400))
  })
})
