import { describe, expect, it } from 'vitest'
import { namedStates } from './namedStates.ts'

const states = [
  { name: 'Jalisco', cities: ['Guadalajara', 'Zapopan'] },
  { name: 'Nuevo León', cities: ['Monterrey', 'Guadalupe'] },
  { name: 'Baja California', cities: ['Mexicali', ''] },
  { name: 'Baja California Sur', cities: ['La Paz'] },
]

describe('the states that a query names', () => {
  it.each([
    ['me robaron en guadalajara', [0]],
    ['MONTERREY', [1]],
    ['nuevo leon', [1]],
    ['baja california sur', [2, 3]],
    ['vivo en la paz', [3]],
    ['guadalupana', []],
    ['', []],
  ])('%s', (query, found) => {
    expect(namedStates(query, states)).toEqual(found)
  })
})
