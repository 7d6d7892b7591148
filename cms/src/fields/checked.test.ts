import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { citationSchema } from '@justicia/shared-content/values/citations'
import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checked } from './checked.ts'

const inLocale = (locale: string) => ({ req: { locale } as unknown as PayloadRequest })

describe('a field that is checked against the content schema', () => {
  it('says in Spanish what is wrong, as sentences', () => {
    expect(checked(slugSchema, 'always')('Con Mayúsculas', inLocale('es'))).toBe(
      'Debe tener solo minúsculas sin acento, números y guiones.',
    )
    expect(checked(z.string().min(40), 'always')('corto', inLocale('es'))).toBe('Debe tener al menos 40 caracteres.')
    expect(checked(z.string().max(2), 'always')('largo', inLocale('es'))).toBe('Debe tener como máximo 2 caracteres.')
    expect(checked(z.int().min(0), 'always')(-1, inLocale('es'))).toBe('Debe ser al menos 0.')
    expect(checked(z.int(), 'always')(1.5, inLocale('es'))).toBe('Debe ser un número entero.')
  })

  it('says each fault of a list once', () => {
    expect(checked(z.array(citationSchema), 'always')(['CNPP 109', 'artículo 20'], inLocale('es'))).toMatch(
      /^«artículo 20» no es una cita\. .+»\.$/,
    )
    expect(checked(z.array(z.string().min(3)), 'always')(['a', 'b'], inLocale('es'))).toBe('Debe tener al menos 3 caracteres.')
  })

  it.each([
    ['always', 'es', false],
    ['always', 'en', false],
    ['in-spanish', 'es', false],
    ['in-spanish', 'en', true],
    ['optional', 'es', true],
  ] as const)('%s in %s may be empty: %s', (presence, locale, expected) => {
    for (const empty of [undefined, null, '', []])
      expect(checked(z.any(), presence)(empty, inLocale(locale))).toBe(expected || 'Este campo no puede quedar vacío.')
  })

  it('takes the Spanish of all languages at once', () => {
    const validate = checked(slugSchema, 'in-spanish')
    const all = { ...inLocale('all'), localized: true }
    expect(validate({ es: 'bien', en: 'Not A Slug' }, all)).toBe(true)
    expect(validate({ en: 'fine' }, all)).toBe('Este campo no puede quedar vacío.')
  })
})
