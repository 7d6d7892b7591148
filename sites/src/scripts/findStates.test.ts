import path from 'node:path'
import { readStates } from '@justicia/shared-content/states'
import { beforeAll, describe, expect, it } from 'vitest'
import { findStates } from './findStates.ts'

type Places = Parameters<typeof findStates>[1]
let states: Places
beforeAll(async () => {
  const read = await readStates(path.resolve(import.meta.dirname, '../../../states.json'))
  states = read.map(({ short_name, capital, cities }) => ({ name: short_name, cities: [...new Set([capital, ...cities])] }))
})
const found = (typed: string) => findStates(typed, states).flatMap(({ name, match }) => (match === undefined ? [] : [name]))

describe('the state that somebody means', () => {
  it.each([
    ['Jalisco', ['Jalisco']],
    ['guadalajara', ['Jalisco']],
    ['CANCUN', ['Quintana Roo']],
    ['cancún', ['Quintana Roo']],
    ['leon', ['Guanajuato']],
    ['juárez', ['Chihuahua', 'Oaxaca']],
    ['Mexico City', ['Ciudad de México']],
    ['cdmx', ['Ciudad de México']],
    ['guadalupe', ['Nuevo León', 'Zacatecas']],
    ['baja california', ['Baja California', 'Baja California Sur']],
    ['baja california s', ['Baja California Sur']],
    ['san luis', ['San Luis Potosí', 'Sonora']],
    ['  tij', ['Baja California']],
  ])('%s', (typed, names) => {
    expect(found(typed)).toEqual(names)
  })

  it('is nobody’s where the place is not known, and where nothing is typed', () => {
    expect(found('Springfield')).toEqual([])
    expect(found('  ')).toEqual([])
  })

  it('is found by the name of each capital and of each large city', () => {
    for (const { name, cities } of states) for (const place of [name, ...cities]) expect(found(place), place).toContain(name)
  })

  it('is told with the place by which it was found', () => {
    expect(findStates('zapop', states).find(({ match }) => match !== undefined)).toEqual({ name: 'Jalisco', match: 'Zapopan' })
  })
})
