import { describe, expect, it } from 'vitest'
import { findInstitutions } from './findInstitutions.ts'

const institutions = [
  { text: 'Línea de prueba para mujeres Atención a mujeres', phones: ['079'] },
  { text: 'Emergencias de prueba Emergencias', phones: ['911'] },
  { text: 'Línea de apoyo de prueba Líneas de ayuda', phones: ['800 000 9110', '*0311'] },
  { text: 'Sistema DIF de prueba Protección de niñas, niños y adolescentes', phones: [] },
  { text: 'Comisión de prueba (CDP) Derechos humanos', phones: ['55 0000 1234'] },
]
const numberOf = (query: string) => findInstitutions(query, institutions).map((found) => institutions.indexOf(found as never))

describe('findInstitutions', () => {
  it.each([
    ['079', [0]],
    ['911', [1]],
    ['*0311', [2]],
    ['0311', [2]],
    ['800 000 9110', [2]],
    ['8000009110', [2]],
    ['+52 55 0000 1234', [4]],
    ['0052 5500001234', [4]],
    ['00001234', [4]],
    ['12', []],
    ['DIF', [3]],
    ['dif', [3]],
    ['d.i.f.', [3]],
    ['el dif de aquí cerca', []],
    ['sistema dif', [3]],
    ['CDP', [4]],
    ['ninos', [3]],
    ['niños', [3]],
    ['mujeres 079', [0]],
    ['mujeres 911', []],
    ['teléfono 079', [0]],
    ['llamar al número +52 800 000 9110', [2]],
    ['artículo 800', []],
    ['teléfono 078', []],
    ['línea', [0, 2]],
    ['de', []],
    ['la', []],
    ['de la', []],
    ['¿?', []],
  ])('%s: %j', (query, found) => {
    expect(numberOf(query)).toEqual(found)
  })
})
