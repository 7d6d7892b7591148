import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packPhrases, unpackPhrases } from './packPhrases.ts'

it('tells only what differs from the phrase before', () => {
  expect(packPhrases(['me roban el carro', 'me roban', 'me pega', 'me pega'])).toBe('Ame pegaDrobanI el carro')
})

it('comes back sorted, each once', () => {
  const phrase = fc
    .array(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'ñ', '1') }), { minLength: 1 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(phrase), (phrases) => {
      expect(unpackPhrases(packPhrases(phrases))).toEqual([...new Set(phrases)].sort())
    }),
  )
})
