import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrubText } from './scrub.ts'

// Made up for these tests; none is anybody's.
const curp = 'XEXX010101HNEXXXA4'
const rfc = 'XAXX010101000'
const elector = 'XXXXXX01010109H400'
const card = '4111111111111111'
const clabe = '032180000118359719'

const wide = (text: string) => text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const digitsIn = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

describe('what says who somebody is', () => {
  it.each([
    [curp, '‹curp›'],
    [curp.toLowerCase(), '‹curp›'],
    ['XEXX 010101 HNEXXX A4', '‹curp›'],
    [[...curp].join('.'), '‹curp›'],
    [wide(curp), '‹curp›'],
    [[...curp].join('\u200B'), '‹curp›'],
    [rfc, '‹rfc›'],
    ['XAXX-010101-000', '‹rfc›'],
    ['xaxx 010101', '‹rfc›'],
    [elector, '‹clave de elector›'],
    [elector.toLowerCase(), '‹clave de elector›'],
    [card, '‹tarjeta›'],
    ['4111 1111 1111 1111', '‹tarjeta›'],
    ['4111-1111-1111-1111', '‹tarjeta›'],
    [clabe, '‹clabe›'],
    ['032 180 00011835971 9', '‹clabe›'],
    ['5512345678', '‹teléfono›'],
    ['55 1234 5678', '‹teléfono›'],
    ['(55) 1234-5678', '‹teléfono›'],
    ['+52 1 55 1234 5678', '‹teléfono›'],
    ['044 55 1234 5678', '‹teléfono›'],
    ['664.911.2345', '‹teléfono›'],
    ['5 5 1 2 3 4 5 6 7 8', '‹teléfono›'],
    [wide('55 1234 5678'), '‹teléfono›'],
    ['٥٥١٢٣٤٥٦٧٨', '‹teléfono›'],
    ['55\u200B1234\u00AD5678', '‹teléfono›'],
    ['1234 5678', '‹teléfono›'],
    ['persona@example.org', '‹correo›'],
    ['PERSONA＠EXAMPLE.ORG', '‹correo›'],
    ['persona arroba example punto org', '‹correo›'],
    ['ABC-123-D', '‹placas›'],
    ['abc-12-34', '‹placas›'],
    ['ABC 123 D', '‹placas›'],
    ['A12-BCD', '‹placas›'],
  ])('«%s» goes', (written, by) => {
    expect(scrubText(`Dice ${written}, y llora.`)).toBe(`Dice ${by}, y llora.`)
  })

  it.each(['$5512345678', '$ 55 1234 5678', '55 1234 5678 pesos', '5512345678 pesos', '55 2019 2020', '55 1234 2019 2020'])(
    '«%s» goes: no look of an amount or a year hides it',
    (written) => {
      expect(scrubText(written).replace(/\D/g, '')).toBe('')
    },
  )

  it('goes also beside 911', () => {
    expect(scrubText('Marcó al 911 55 1234 5678')).toBe('Marcó al 911 ‹teléfono›')
  })

  it('goes whatever stands between the digits of a telephone', () => {
    const separator = fc.constantFrom('', ' ', '.', '-', ' - ', '\u200B', '\u2060', '\u00A0')
    const telephone = fc.tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
    )
    const hidden = fc.tuple(telephone, separator, fc.boolean())
    fc.assert(
      fc.property(hidden, ([[first, rest], between, inWide]) => {
        const written = [first, ...rest].join(between)
        expect(digitsIn(scrubText(`Es ${inWide ? wide(written) : written}.`))).toBe('')
      }),
    )
  })

  it('is gone the first time: twice is the same as once', () => {
    const piece = fc.constantFrom(
      curp,
      rfc,
      elector,
      card,
      clabe,
      '55 1234 5678',
      '911',
      '2024',
      'a@b.mx',
      'art. 16',
      ' ',
      ', ',
      '.',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const once = scrubText(pieces.join(''))
        expect(scrubText(once)).toBe(once)
      }),
    )
  })
})

describe('what is nobody’s', () => {
  it.each([
    'Marcar 911, 089 o 911 y 089.',
    'Marcar 911 089 2024',
    'Marcar *0311 o 078.',
    'artículo 16 de la CPEUM, artículos 16, 17, 18, 19, 20 y 21',
    'arts. 16 17 18 19 20 21 22',
    'En 2019, 2020 y 2021; de 2019-2020; 2019 2020 2021',
    'Le robaron $1,500,000.00 o 250 000 pesos o $12500',
    'Debe 1500000 pesos',
    'El 03/12/2026 a las 10:30, o 2026-12-03 10:30',
    'Tiene 34 años y 2 hijos; ocurrió hace 48 horas.',
    'Sin números: qué hacer, a quién acudir… 1.º y ½',
  ])('«%s» stays', (text) => {
    expect(scrubText(text)).toBe(text)
  })
})
