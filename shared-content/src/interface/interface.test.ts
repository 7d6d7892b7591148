import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { es } from './es.ts'
import { formatDate } from './formatDate.ts'
import { inPlace } from './inPlace.ts'
import { interfaceText } from './interfaceText.ts'

/** Every string by its path, functions by what they say of `x`. */
const x = new Proxy({}, { get: () => 'x' })
function stringsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = `${path}.${key}`
    if (typeof value === 'function') return [[here, String(value(x))] as [string, string]]
    return typeof value === 'string' ? [[here, value] as [string, string]] : stringsOf(value as object, here)
  })
}

describe('interface strings', () => {
  it('are the same in Spanish and in English', () => {
    expect(stringsOf(en).map(([path]) => path)).toEqual(stringsOf(es).map(([path]) => path))
    expect(interfaceText('en')).toBe(en)
  })

  it('are never empty and hold no markup', () => {
    for (const [path, text] of [...stringsOf(es), ...stringsOf(en)]) expect(text, path).toMatch(/^[^<>]*\S[^<>]*$/)
  })

  it('keep the descriptions of pages within what search engines show', () => {
    const longest = 'Baja California Sur'
    for (const words of [es, en])
      for (const page of Object.values(words.pages)) {
        const { description } = page as {
          description: string | ((names: { place: string; name: string; address: string }) => string)
        }
        const text =
          typeof description === 'string' ? description : description({ place: longest, name: longest, address: longest })
        expect(text.length, text).toBeLessThanOrEqual(170)
      }
  })
})

describe('inPlace', () => {
  it.each([
    ['Jalisco', 'en Jalisco'],
    ['Estado de México', 'en el Estado de México'],
    ['Ciudad de México', 'en la Ciudad de México'],
    ['México', 'en México'],
  ])('%s: «%s»', (name, text) => {
    expect(inPlace(name)).toBe(text)
  })
})

describe('formatDate', () => {
  it('says as much as the date knows', () => {
    expect(formatDate('2027-05-21', 'es')).toBe('21 de mayo de 2027')
    expect(formatDate('2027-05', 'es')).toBe('mayo de 2027')
    expect(formatDate('2027', 'en')).toBe('2027')
    expect(formatDate('2027-05-21', 'en')).toBe('May 21, 2027')
  })

  it('keeps the day whatever the time zone of the machine', () => {
    expect(formatDate('2026-01-01', 'es')).toBe('1 de enero de 2026')
  })

  it('refuses what is no date', () => {
    expect(() => formatDate('2027-05-21-1', 'es')).toThrow('no es una fecha ISO')
    expect(() => formatDate('ayer', 'es')).toThrow(RangeError)
  })
})
