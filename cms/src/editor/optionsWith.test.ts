import { expect, it } from 'vitest'
import { optionsWith } from './optionsWith.ts'

const options = [{ value: 'uno', label: 'Uno' }]

it('shows a stored key that is no longer among the choices', () => {
  expect(optionsWith(options, 'dos')).toEqual([...options, { value: 'dos', label: 'dos (ya no existe)' }])
})

it('adds nothing for a key that is among them, or for none', () => {
  expect(optionsWith(options, 'uno')).toEqual(options)
  expect(optionsWith(options, '')).toEqual(options)
  expect(optionsWith(options, undefined)).toEqual(options)
})
