import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import {
  dateSchema,
  durationSchema,
  localizedTextSchema,
  partialDateSchema,
  pastDateSchema,
  pastPartialDateSchema,
  plainText,
  slugSchema,
} from './primitives.ts'

const problemOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

describe('days', () => {
  it.each(['2026-11-21', '2024-02-29', '1917-02-05', '2100-12-31'])('%s is one', (day) => {
    expect(problemOf(dateSchema, day)).toBeUndefined()
    expect(problemOf(partialDateSchema, day)).toBeUndefined()
  })

  it.each([
    '2026-02-29',
    '2026-02-31',
    '2025-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '10000-01-01',
    '-0001-01-01',
    '+010000-01-01',
    '0000-01-01',
    '1899-12-31',
    '2101-01-01',
    '2026-1-1',
    '２０26-01-01',
    '2026-11-21T12:00:00Z',
    '',
  ])('«%s» is none', (day) => {
    expect(problemOf(dateSchema, day)).toMatch(/fecha AAAA-MM-DD que exista|entre 1900 y 2100/)
    expect(problemOf(partialDateSchema, day)).toMatch(/de un día que exista|entre 1900 y 2100/)
  })

  it.each(['2026', '2026-11', '1931'])('%s is part of a date', (date) => {
    expect(problemOf(partialDateSchema, date)).toBeUndefined()
  })

  it.each([
    ['2026-13', 'debe ser AAAA, AAAA-MM o AAAA-MM-DD, de un día que exista'],
    ['26', 'debe ser AAAA, AAAA-MM o AAAA-MM-DD, de un día que exista'],
    ['1492', 'el año debe estar entre 1900 y 2100'],
    ['9999-01', 'el año debe estar entre 1900 y 2100'],
  ])('%s is no part of a date: %s', (date, problem) => {
    expect(problemOf(partialDateSchema, date)).toBe(problem)
  })

  describe('at half past seven in the evening in Mexico City, when it is tomorrow in Greenwich', () => {
    beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-30T01:30:00Z'), toFake: ['Date'] }))
    afterEach(() => void vi.useRealTimers())

    it('nobody has checked anything tomorrow', () => {
      expect(problemOf(pastDateSchema, '2026-11-29')).toBeUndefined()
      expect(problemOf(pastDateSchema, '2026-11-30')).toBe('es un día que todavía no llega')
      for (const date of ['2026', '2026-11', '2026-11-29']) expect(problemOf(pastPartialDateSchema, date)).toBeUndefined()
      for (const date of ['2027', '2026-12', '2026-11-30'])
        expect(problemOf(pastPartialDateSchema, date)).toBe('es un día que todavía no llega')
    })
  })
})

describe('slugs', () => {
  it.each(['robo', 'me-detuvieron', '48-horas', 'consulta', 'com10', 'auxilio'])('%s is one', (slug) => {
    expect(problemOf(slugSchema, slug)).toBeUndefined()
  })

  it.each([
    'robo de coche',
    'Robo',
    'daño',
    'robo.',
    '-robo',
    'robo-',
    'a--b',
    '..',
    '',
    'x/y',
    'cafe\u0301',
    'robo\u200B',
    'robo\n',
  ])('«%s» is none', (slug) => {
    expect(problemOf(slugSchema, slug)).toBe('debe tener solo minúsculas sin acento, números y guiones')
  })

  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('%s is a device of Windows', (slug) => {
    expect(problemOf(slugSchema, slug)).toBe('es un nombre que Windows se reserva; usa otro')
  })

  it('has a length that file systems take', () => {
    expect(problemOf(slugSchema, 'a'.repeat(80))).toBeUndefined()
    expect(problemOf(slugSchema, 'a'.repeat(81))).toBe('debe tener como máximo 80 caracteres')
  })
})

describe('plain texts', () => {
  const text = plainText({ max: 60 })

  it('are stored in one form', () => {
    expect(text.parse('\u00A0 Casa\tde \n las\u2003mujeres\u2028 ')).toBe('Casa de las mujeres')
    expect(text.parse('ca\u00ADsa de\u00A0Oaxaca')).toBe('casa de\u00A0Oaxaca')
    expect(text.parse('nin\u0303os')).toBe('niños')
  })

  it.each(['', ' ', '\u00A0', '\n\t', '\u2003\u00AD'])('a blank is no text: %j', (blank) => {
    expect(problemOf(text, blank)).toBe('no puede estar vacío')
    expect(problemOf(localizedTextSchema, { es: blank })).toBe('no puede estar vacío')
    expect(problemOf(localizedTextSchema, { es: 'Casa', en: blank })).toBe('no puede estar vacío')
  })

  it('are measured as they are stored', () => {
    expect(problemOf(plainText({ min: 4 }), ' abc ')).toContain('>=4')
    expect(problemOf(text, ` ${'a'.repeat(60)} `)).toBeUndefined()
  })

  it.each([
    ['llama al \u202E119\u202C', 'lleva un carácter que cambia el sentido en que se lee (U+202E) después de «llama al»; bórralo'],
    ['a\u2066b', '(U+2066)'],
    ['a\u200Bb', 'lleva un carácter que no se ve (U+200B) después de «a»; bórralo'],
    ['a\u{E0041}b', 'lleva un carácter que no se ve (U+E0041)'],
    ['a\uFEFFb', '(U+FEFF)'],
    ['a\u3164b', '(U+3164)'],
    ['a\u2800b', '(U+2800)'],
    ['a\u200Db', '(U+200D)'],
    ['a\uFE0Fb', '(U+FE0F)'],
    ['a\u0000b', 'lleva un carácter de control (U+0000)'],
    ['a\u001B[31mb', 'lleva un carácter de control (U+001B)'],
    ['a\u0085b', 'lleva un carácter de control (U+0085)'],
    ['llama al ９１１', 'lleva «９», que parece «9» y no lo es (U+FF19) después de «llama al»; escribe «9»'],
    ['\u{1D7D7}11', 'lleva «𝟗», que parece «9» y no lo es (U+1D7D7) al principio; escribe «9»'],
    ['① Uno', 'lleva «①», que parece «1» y no lo es'],
    ['a\uD800b', 'lleva medio carácter (U+D800)'],
    ['a\uFDD0b', '(U+FDD0)'],
    ['a\uE000b', 'lleva un carácter que cada aparato muestra distinto (U+E000)'],
    [
      'Ministerio P\uFFFDblico',
      'lleva el signo «�»: ahí se perdió una letra (U+FFFD) después de «Ministerio P»; vuelve a escribir',
    ],
  ])('%j holds what people do not see', (value, problem) => {
    expect(problemOf(text, value)).toContain(problem)
  })

  it.each(['👩🏽‍⚖️ Jueza', '9️⃣1️⃣1️⃣', '❤️', 'می‌خواهم', 'niñas y niños, 2.º piso', 'Bats’i k’op', '½ día · 20 °C'])(
    '%s is all right',
    (value) => {
      expect(text.parse(value)).toBe(value)
    },
  )

  it.each([
    ['Da apoyo: <ul><li>Médico</li></ul>', 'lleva la etiqueta «<ul>», que se leería tal cual; quítala y deja solo las palabras'],
    ['Médico&nbsp;legal', 'lleva «&nbsp;», que se leería tal cual; escribe la letra o el signo'],
    ['Violaci&#243;n', 'lleva «&#243;»'],
    ['• Médico', 'lleva el signo «•» de una lista; aquí no caben listas: escribe frases'],
    ['- Médico', 'tiene un renglón que empieza con «-»; aquí no caben listas: escribe frases'],
    ['Da apoyo:\n1) Médico', 'tiene un renglón que empieza con «1)»'],
    ['~~Médico~~', 'lleva «~~»'],
    ['Médico | Legal', 'lleva «|», y aquí no hay tablas'],
    ['[Sitio](https://a.mx)', 'lleva un enlace a medias'],
    ['Ver[^1]', 'lleva «[^1]», y aquí no hay notas al pie'],
    ['[ ] Médico', 'lleva la casilla «[ ]»'],
  ])('%j holds signs of another format', (value, problem) => {
    expect(problemOf(text, value)).toContain(problem)
  })

  it.each(['1. Investigación complementaria', '18 años o más', 'menos de <18 años', 'Lunes a viernes, 8:30–16:00', 'A & B'])(
    '%s is a sentence',
    (value) => {
      expect(text.parse(value)).toBe(value)
    },
  )

  it('lets a source be as it is called elsewhere', () => {
    expect(plainText({ quoted: true }).parse('Denuncia | Gobierno')).toBe('Denuncia | Gobierno')
  })
})

it('counts deadlines in one unit', () => {
  expect(problemOf(durationSchema, 'PT48H')).toBeUndefined()
  for (const duration of ['P1Y2M', 'P0D', 'P99999D', 'PT', '48 horas'])
    expect(problemOf(durationSchema, duration)).toMatch(/de una unidad, como PT48H o P5D/)
})
