import { expect, it } from 'vitest'
import { patient } from './patience.ts'

it.each([
  ['3', 3_000],
  ['0.5', 500],
  ['', 1_000],
  ['0', 1_000],
  ['-2', 1_000],
  ['Infinity', 1_000],
  ['mucha', 1_000],
])('with JUSTICIA_PATIENCE=%s a second is %i ms', (factor, milliseconds) => {
  expect(patient(1_000, { JUSTICIA_PATIENCE: factor })).toBe(milliseconds)
})

it('is as it was said where nothing is set', () => {
  expect(patient(1_000, {})).toBe(1_000)
})
