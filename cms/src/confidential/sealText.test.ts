import { expect, it } from 'vitest'
import { createSeal, isSealed } from './sealText.ts'

const seal = createSeal('un secreto')

it('gives back what it sealed, and seals it differently each time', () => {
  const address = 'Calle Ñandú 5, «interior» 3'
  const sealed = seal.close(address)
  expect(isSealed(sealed)).toBe(true)
  expect(seal.open(sealed)).toBe(address)
  expect(seal.close(address)).not.toBe(sealed)
})

it('seals once', () => {
  const sealed = seal.close('x')
  expect(seal.close(sealed)).toBe(sealed)
})

it('tells nothing of the length of an address', () => {
  expect(seal.close('a').length).toBe(seal.close('Avenida de la Reforma 1234, interior 5, colonia').length)
})

it('keeps a text that another secret sealed, or that somebody changed', () => {
  const foreign = createSeal('otro').close('Calle 1')
  expect(seal.open(foreign)).toBe(foreign)
  const changed = `${seal.close('Calle 1').slice(0, -4)}AAAA`
  expect(seal.open(changed)).toBe(changed)
  expect(seal.open('Calle 1')).toBe('Calle 1')
})
