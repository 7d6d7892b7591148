import { expect, it } from 'vitest'
import { findMarkupSign } from './markupSigns.ts'
import { findUnsafeCharacter } from './unsafeCharacters.ts'

it.each([
  ['Uno | dos', '|'],
  ['Llama.\n- Pide tu defensa', '- '],
  ['Pide **defensa', '**'],
  ['Mira <b>esto</b>', '<b>'],
])('a sign is told with its place: %s', (text, sign) => {
  const found = findMarkupSign(text)
  expect(found?.sign).toBe(sign)
  expect(text.slice(found?.index).startsWith(sign)).toBe(true)
})

it('a character that nobody sees is told with its place', () => {
  const found = findUnsafeCharacter('habla\u200B con')
  expect([found?.index, found?.character]).toEqual([5, '\u200B'])
})
