import type { LanguageKey } from '@justicia/shared-content/languages'
import type { z } from 'zod'
import { inEnglish, schemaMessages, toSentence } from '../fields/schemaMessage.ts'

/** A field that a schema of the content files does not take. */
export interface SchemaFault {
  path: string
  language?: LanguageKey
  message: string
  english: string
}

/** Of a field in what a schema reads. */
export type Path = readonly PropertyKey[]

/** What a schema of the content files says against a value, at the fields of a document's form. */
export function against(
  schema: z.ZodType,
  value: unknown,
  toField: (path: Path) => string,
  language?: LanguageKey,
): SchemaFault[] {
  const result = schema.safeParse(value, { error: schemaMessages.es })
  if (result.success) return []
  const english = schema.safeParse(value, { error: schemaMessages.en }).error?.issues ?? []
  return result.error.issues.map(({ path, message }, index) => {
    const said = language ?? languageIn(path)
    return {
      path: toField(path),
      message: toSentence(message),
      english: toSentence(inEnglish(english[index]?.message ?? message)),
      ...(said === undefined ? {} : { language: said }),
    }
  })
}

/** Localized texts of lists are records by language: `phones.0.description.en`. */
export function fieldOf(path: Path): string {
  return (languageIn(path) === undefined ? path : path.slice(0, -1)).join('.')
}

const textFields = new Set(['value', 'name', 'alternate_name', 'description', 'alt', 'caption', 'method'])

function languageIn(path: Path): LanguageKey | undefined {
  const owner = path.at(-2)
  return typeof owner === 'string' && textFields.has(owner) ? String(path.at(-1)) : undefined
}

/** A list of texts is one field; rows of an array are fields of their own. */
export function listField(path: Path): string {
  return (path[0] === 'deadlines' || path[0] === 'firstIn' || path[0] === 'review' ? path : path.slice(0, 1)).join('.')
}
