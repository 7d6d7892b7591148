import { expect, it } from 'vitest'
import { titleToPhrases } from './titleToPhrases.ts'

it('cuts a title after a question or a colon, and nowhere else', () => {
  expect(titleToPhrases('¿Qué te pasó? Te decimos qué hacer.')).toEqual(['¿Qué te pasó?', 'Te decimos qué hacer.'])
  expect(titleToPhrases('Me detuvieron: qué hacer')).toEqual(['Me detuvieron:', 'qué hacer'])
  expect(titleToPhrases('Cuidado con… el fraude')).toEqual(['Cuidado con… el fraude'])
})
