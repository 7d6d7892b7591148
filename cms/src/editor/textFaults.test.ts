import { expect, it } from 'vitest'
import { faultOf } from './textFaults.ts'

const said = ['La palabra «querrella» no está en el glosario. «CNPP 109» no está en la base legal.', 'There is no fact “a.b”.']

it.each([
  ['querrella', said[0]],
  ['CNPP 109', said[0]],
  ['a.b', said[1]],
  ['querella', undefined],
  ['CNPP 10', undefined],
  ['', undefined],
  [undefined, undefined],
])('a fault is of what it quotes: %s', (key, fault) => {
  expect(faultOf(key, said)).toBe(fault)
})
