import { z } from 'zod'

/** Zod's own messages in Spanish, for what is not said better below. */
const { localeError } = z.locales.es()

/** What a broken rule of a schema says to an editor. Messages that the schema brings with it come first. */
export const schemaMessage: z.core.$ZodErrorMap = (issue) => {
  const texts = issue.origin === 'string'
  if (issue.code === 'too_small')
    return texts ? `debe tener al menos ${issue.minimum} caracteres` : `debe ser al menos ${issue.minimum}`
  if (issue.code === 'too_big')
    return texts ? `debe tener como máximo ${issue.maximum} caracteres` : `debe ser como máximo ${issue.maximum}`
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'debe ser un número entero'
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'debe ser una dirección completa, como https://www.gob.mx'
  return localeError(issue)
}

/** As a sentence: an initial capital and a full stop. */
export function toSentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/([^.»])$/, '$1.')
}
