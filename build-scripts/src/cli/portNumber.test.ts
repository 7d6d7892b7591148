import { expect, it } from 'vitest'
import { portNumber } from './portNumber.ts'

it('reads a port, or takes the usual one', () => {
  expect([portNumber('4325', 4321), portNumber(undefined, 4321)]).toEqual([4325, 4321])
})

it.each(['x', '70000', '-1', '1.5'])('refuses %s', (text) => {
  expect(() => portNumber(text, 4321)).toThrow(`«${text}» no es un puerto: usa un número de 0 a 65535.`)
})
