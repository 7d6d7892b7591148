import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { schemaMessage, toSentence } from './schemaMessage.ts'

interface Options {
  req: PayloadRequest
  localized?: boolean
}

/**
 * A field's validation from the content schema, so that the CMS and the files obey one rule.
 * - `always`: never empty.
 * - `in-spanish`: may be empty in a translation, which falls back to Spanish.
 * - `optional`: may be empty.
 */
export function checked(schema: z.ZodType, presence: 'always' | 'in-spanish' | 'optional') {
  return (value: unknown, options: Options): string | true => {
    const { req, localized } = options
    // The seed creates all languages at once: Spanish is checked here, `checkContent` has seen the rest.
    if (localized && req.locale === 'all') return check((value as { es?: unknown } | null | undefined)?.es, 'es')
    return check(value, req.locale)
  }

  function check(value: unknown, locale: string | undefined): string | true {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
      const mayBeEmpty = presence === 'optional' || (presence === 'in-spanish' && locale !== 'es')
      return mayBeEmpty || 'Este campo no puede quedar vacío.'
    }
    const result = schema.safeParse(value, { error: schemaMessage })
    if (result.success) return true
    return [...new Set(result.error.issues.map(({ message }) => toSentence(message)))].join(' ')
  }
}
