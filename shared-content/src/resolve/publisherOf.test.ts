import { describe, expect, it } from 'vitest'
import type { Fact } from '../schema/fact.ts'
import { factSchema } from '../schema/fact.ts'
import { publisherOf } from './publisherOf.ts'

const date = '2026-11-30'
const fact = (key: string, kind: Fact['kind'], es: string, rest: Partial<Fact['verification']> = {}): Fact => ({
  key: `quien-publica.${key}`,
  kind,
  value: { es },
  verification: { status: 'published', source: 'Quien publica', source_date: '2026-11-01', official: true, ...rest },
})
const name = fact('nombre', 'name', 'Fundación de Prueba')
const mail = fact('correo', 'email', 'avisos@publica.mx')
const page = fact('pagina', 'url', 'https://publica.mx/avisos')
const provenance = { standing: 'published', by: 'Quien publica', on: '2026-11-01' }

describe('who publishes', () => {
  it('is unknown where no fact says it', () => {
    expect(publisherOf({ content: { facts: [] }, date })).toBeUndefined()
  })

  it('is written to by mail before its page', () => {
    expect(publisherOf({ content: { facts: [page, mail, name] }, date })).toEqual({
      name: { es: 'Fundación de Prueba' },
      contact: { kind: 'email', address: { es: 'avisos@publica.mx' }, provenance },
    })
    expect(publisherOf({ content: { facts: [page] }, date })).toEqual({
      contact: { kind: 'page', address: { es: 'https://publica.mx/avisos' }, provenance },
    })
  })

  it('has no address while it is pending, when nobody has renewed it for a year, or before it holds', () => {
    for (const verification of [{ status: 'pending' }, { source_date: '2025-11-01' }] as const)
      expect(publisherOf({ content: { facts: [fact('correo', 'email', 'a@publica.mx', verification)] }, date })).toBeUndefined()
    expect(publisherOf({ content: { facts: [{ ...mail, valid_from: '2026-12-01' }, page] }, date })?.contact?.kind).toBe('page')
  })
})

describe('a fact of whoever publishes', () => {
  const problems = (value: Fact) =>
    factSchema.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message])

  it.each([name, mail, page])('may be $key', (value) => {
    expect(problems(value)).toBeUndefined()
  })

  it('has the kind of its key, and a key that is used', () => {
    expect(problems({ ...mail, kind: 'url', value: { es: 'https://publica.mx/' } })).toEqual([
      ['kind', '«quien-publica.correo» es de clase email'],
    ])
    expect(problems({ ...mail, value: { es: 'publica.mx' } })).toEqual([['value.es', expect.stringContaining('con una «@»')]])
    expect(problems(fact('telefono', 'text', 'x'))).toEqual([['key', expect.stringContaining('solo hay quien-publica.nombre')]])
  })
})
