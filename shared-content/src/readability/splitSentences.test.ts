import { expect, it } from 'vitest'
import { splitSentences } from './splitSentences.ts'

it('splits at stops, questions and colons, not inside numbers', () => {
  expect(splitSentences('¿Te detuvieron? Di esto: «No declaro.» Son 1.5 horas.').map(({ text }) => text)).toEqual([
    '¿Te detuvieron?',
    'Di esto:',
    '«No declaro.»',
    'Son 1.5 horas.',
  ])
})

it('counts the breaks before each sentence, and none that it holds itself', () => {
  expect(splitSentences('Uno\nsigue.\nDos.\n\nTres. Cuatro.')).toEqual([
    { text: 'Uno sigue.', breaks: 0 },
    { text: 'Dos.', breaks: 2 },
    { text: 'Tres.', breaks: 4 },
    { text: 'Cuatro.', breaks: 4 },
  ])
})

it('leaves out what has no letter', () => {
  expect(splitSentences('48. Sí. —')).toEqual([{ text: 'Sí.', breaks: 0 }])
})
