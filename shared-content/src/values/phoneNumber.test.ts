import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneProblem } from './phoneNumber.ts'

describe('a telephone that people can dial', () => {
  it.each([
    '911',
    '089',
    '079',
    '060',
    '*0311',
    '*765',
    '55 5658 1111',
    '800 00 854 00',
    '800 22 42 42 6',
    '33 30 30 82 00',
    '3330308200',
    '+52 33 0000 0000',
    '+1 202 555 0100',
    '+502 2422 8500',
  ])('%s', (number) => {
    expect(phoneProblem(number)).toBeUndefined()
  })
})

describe('a telephone that nobody can dial is refused, and why', () => {
  it.each([
    ['52 33 0000 0000', 'quita el 52 o escribe +52 y diez cifras'],
    ['523300000000', 'quita el 52 o escribe +52 y diez cifras'],
    ['521 33 0000 0000', 'quita el 52 o escribe +52 y diez cifras'],
    ['01 800 000 0000', 'quita el 01: ya no se marca'],
    ['044 33 0000 0000', 'quita el 044 o 045: ya no se marca'],
    ['045 33 0000 0000', 'quita el 044 o 045: ya no se marca'],
    ['+52 1 33 0000 0000', 'quita el 1 después de +52: ya no se marca'],
    ['00 52 33 0000 0000', 'quita lo que se marca desde otro país (00 52) o escribe +52 y diez cifras'],
    ['+52 33 0000 000', 'después de +52 van diez cifras, y tiene 9'],
    ['+52 911', 'después de +52 van diez cifras, y tiene 3'],
    ['0000 0000', 'un teléfono no es solo ceros'],
    ['5658 1111', 'tiene 8 cifras y lleva diez: con la clave de su ciudad (lada)'],
    ['33 0000 000', 'tiene 9 cifras y lleva diez: con la clave de su ciudad (lada)'],
    ['33 0000 00000', 'tiene 11 cifras y lleva diez'],
    ['1234567890123456789', 'tiene 19 cifras y lleva diez'],
    ['03 3000 0000', 'ningún teléfono de diez cifras empieza con 0 en México'],
    ['133 000 0000', 'ningún teléfono de diez cifras empieza con 1 en México'],
    ['+911', 'después de «+» van la clave del país y el número completo; los números cortos se escriben sin «+»'],
    ['+0 33 0000 0000', 'la clave de un país no empieza con 0'],
    ['+1 202 555 010', 'después de +1 van diez cifras, y tiene 9'],
    ['+44 1234 5678 9012 3456', 'tiene 18 cifras, y ningún teléfono pasa de 15'],
    ['12', 'tiene dos cifras, y un número corto lleva de tres a cinco'],
    ['000', 'un teléfono no es solo ceros'],
    ['*03', 'después de «*» van de tres a cinco cifras, como en *0311'],
    ['951-501-6900', 'debe tener solo cifras y espacios: «951 501 6900»'],
    ['(951) 501.6900', 'debe tener solo cifras y espacios: «951 501 6900»'],
    [
      '55 5658 1111 ext. 12',
      'debe tener solo cifras y espacios; la extensión va en la descripción, y otro número en otro teléfono',
    ],
    ['55\u00A05658 1111', 'debe tener solo cifras y espacios: «55 5658 1111»'],
    ['55 5658 1111, 55 5658 1112', 'debe tener solo cifras y espacios, en grupos, como «55 5658 1111»'],
    ['５５ 5658 1111', 'debe tener solo cifras y espacios, en grupos, como «55 5658 1111»'],
    ['', 'debe tener solo cifras y espacios, en grupos, como «55 5658 1111»'],
  ])('%s', (number, problem) => {
    expect(phoneProblem(number)).toBe(problem)
  })

  it('whatever is right, its digits are what a telephone takes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+*]?[0-9 ]{1,20}$/), (number) => {
        if (phoneProblem(number) !== undefined) return
        expect(number.replaceAll(' ', '')).toMatch(/^(\*?\d{3,5}|[2-9]\d{9}|\+52[2-9]\d{9}|\+(?!52)[1-9]\d{7,14})$/)
      }),
    )
  })
})
