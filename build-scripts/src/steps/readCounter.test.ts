import { expect, it } from 'vitest'
import { readCounter } from './readCounter.ts'

it.each([
  [undefined, {}],
  ['', {}],
  ['no', {}],
  ['sí', { counter: { address: '/canal/count' } }],
  ['Si', { counter: { address: '/canal/count' } }],
  ['visitas', { counter: { address: '/canal/count', visits: true } }],
])('JUSTICIA_COUNTER=%s', (said, counter) => {
  expect(readCounter({ JUSTICIA_COUNTER: said })).toEqual(counter)
})

it('refuses what it does not know, and says what there is', () => {
  expect(() => readCounter({ JUSTICIA_COUNTER: 'todo' })).toThrow('Escribe «sí», «visitas» o nada')
})
