import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findContacts } from './findContacts.ts'

const found = (text: string) => findContacts(text).map(({ kind, text: contact }) => `${kind} ${contact}`)

describe('contacts in running text', () => {
  it.each([
    ['Entra a www.ejemplo.mx, o a https://ejemplo.mx/denuncia.', ['web www.ejemplo.mx', 'web https://ejemplo.mx/denuncia']],
    ['Escribe a ayuda@ejemplo.mx.', ['email ayuda@ejemplo.mx']],
    ['ayuda (arroba) ejemplo.mx', ['email ayuda (arroba) ejemplo.mx']],
    ['Mira fiscalia.jalisco.gob.mx/denuncia hoy', ['web fiscalia.jalisco.gob.mx/denuncia']],
    ['33.0000.0000', ['phone 33.0000.0000']],
    ['33–0000–0000', ['phone 33-0000-0000']],
    ['33\u20110000\u20110000', ['phone 33-0000-0000']],
    ['33\u00A00000\u00A00000', ['phone 33 0000 0000']],
    ['33\u200B00\u00AD000000', ['phone 3300000000']],
    ['３３ 0000 ٠٠٠٠', ['phone 33 0000 0000']],
    ['3 3 0 0 0 0 0 0 0 1', ['phone 3 3 0 0 0 0 0 0 0 1']],
    ['Tel.33 0000 0000', ['phone 33 0000 0000']],
    ['*765 o * 0311', ['phone *765', 'phone * 0311']],
    ['Llama al 075', ['phone 075']],
    ['Llama al 800 911 2000', ['phone 800 911 2000']],
    ['Marca el número 060', ['phone 060']],
    ['5658-1111', ['phone 5658-1111']],
    ['Marca asterisco 765', ['phone 765']],
    ['Escribe en wa.me/523300000000 o en t.me/ayuda.', ['web wa.me/523300000000', 'web t.me/ayuda']],
    ['Mira ejemplo.tv/x', ['web ejemplo.tv/x']],
  ])('%s', (text, contacts) => {
    expect(found(text)).toEqual(contacts)
  })

  it.each([
    'Del 2026-11-21 al 22-07-2028, 2012–2018, 21/11/2026, 21.11.2026, 2019 2020 2021',
    'Commit 330d4890 (2026-07-30); (2015-02-03, de la copia; 2015-01/2025-06; 2015 – 2024 · 350 renglones; 2008 · 646 rows',
    'Artículos 1915–1917 y 109, 113 y 221; arts. 2448-2450; artículo 20.1.2',
    'Multa de $1 000 000, de 1.000.000 pesos o de 12 345 678 personas',
    'Tesis 2023456; registro digital: 2019456; DOF 5730591; folio 12345678; expediente 1234567/2021',
    'De 8:30–16:00 y 9:00–13:00; 18–25 años; código postal 44100',
    'Lic./Ing., pesos/día, art. 16/CPEUM, y/o; casa.Luego sal, ante el M.P./Fiscalía',
    'S.A. de C.V., M.P. y 1.º; marca 3 copias; llama 24 horas; llamadas 2025',
  ])('%s: none', (text) => {
    expect(found(text)).toEqual([])
  })

  const words = fc.constantFrom(
    'Llama',
    'y ve a la fiscalía',
    'pide ayuda',
    'La guía dice:',
    'El 21 de noviembre,',
    'con tu abogado',
  )
  const separator = fc.constantFrom(' ', '-', '.', '\u2013', '\u2011', '\u2010', '\u00A0', '\u202F', '/', '·', ') ', '', '\u200B')

  it('finds a telephone between any words, with any separators', () => {
    const digits = fc.stringMatching(/^[2-9]\d{9}$/).filter((number) => !/^(?:19|20)/.test(number))
    fc.assert(
      fc.property(words, digits, separator, separator, words, (before, number, first, second, after) => {
        const written = `${number.slice(0, 2)}${first}${number.slice(2, 6)}${second}${number.slice(6)}`
        const [contact, ...others] = findContacts(`${before} ${written} ${after}`)
        expect(contact?.kind).toBe('phone')
        expect(contact?.text.replace(/\D/g, '')).toBe(number)
        expect(others).toEqual([])
      }),
    )
  })

  it('finds no telephone in a date, a span of years or of articles, or an amount', () => {
    const day = fc
      .date({ min: new Date('1917-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const dates = fc.tuple(day, fc.constantFrom('-', '/', '.', '\u2013')).chain(([iso, sign]) => {
      const [year = '', month = '', date = ''] = iso.split('-')
      return fc.constantFrom([year, month, date].join(sign), [date, month, year].join(sign))
    })
    const spans = fc
      .tuple(fc.integer({ min: 1, max: 2800 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom('-', '\u2013', '\u2011'))
      .map(([first, more, dash]) => `artículos ${first}${dash}${first + more}`)
    const amounts = fc.integer({ min: 0, max: 999_999_999 }).map((amount) => `$${amount.toLocaleString('en')} pesos`)
    fc.assert(
      fc.property(words, fc.oneof(dates, spans, amounts), words, (before, number, after) => {
        expect(findContacts(`${before} ${number} ${after}`)).toEqual([])
      }),
    )
  })

  it('finds an e-mail and a web address whatever their names', () => {
    const name = fc.stringMatching(/^[a-z]{2,10}$/)
    fc.assert(
      fc.property(words, name, name, fc.constantFrom('mx', 'gob.mx', 'org.mx', 'com', 'org'), (before, user, host, end) => {
        expect(found(`${before} ${user}@${host}.${end}.`)).toEqual([`email ${user}@${host}.${end}`])
        expect(found(`${before} ${host}.${end}, y ya`)).toEqual([`web ${host}.${end}`])
        expect(found(`${before} www.${host}.${end}/${user}`)).toEqual([`web www.${host}.${end}/${user}`])
      }),
    )
  })
})
