import { expect, it } from 'vitest'
import { hasToken } from './hasToken.ts'

it.each([
  ['Bearer abc', 'abc', true],
  ['Bearer abd', 'abc', false],
  ['abc', 'abc', false],
  [undefined, 'abc', false],
  ['Bearer ', '', false],
])('%s against «%s»: %s', (header, token, expected) => {
  expect(hasToken(header, token)).toBe(expected)
})
