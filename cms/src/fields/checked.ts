import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { adminLanguage, type Label } from '../words/labels.ts'
import { inEnglish, schemaMessages, toSentence } from './schemaMessage.ts'

const emptyMessage: Label = { es: 'Este campo no puede quedar vacío.', en: 'This field cannot be empty.' }

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
    const language = adminLanguage(req)
    if (localized && req.locale === 'all') return check((value as { es?: unknown } | null | undefined)?.es, 'es', language)
    return check(value, req.locale, language)
  }

  function check(value: unknown, locale: string | undefined, language: keyof Label): string | true {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
      const mayBeEmpty = presence === 'optional' || (presence === 'in-spanish' && locale !== 'es')
      return mayBeEmpty || emptyMessage[language]
    }
    const result = schema.safeParse(value, { error: schemaMessages[language] })
    if (result.success) return true
    const messages = result.error.issues.map(({ message }) => (language === 'en' ? inEnglish(message) : message))
    return [...new Set(messages.map(toSentence))].join(' ')
  }
}
