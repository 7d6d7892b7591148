import { type LanguageKey, languageKeys, sourceLanguage } from '@justicia/shared-content/languages'
import type { FlattenedField } from 'payload'

type Data = Record<string, unknown>

/**
 * One document in all languages, from the same document in each: localized fields become records by language, the
 * rest is as in Spanish. Payload takes this form when it creates with `locale: 'all'`.
 */
export function joinLanguages(fields: readonly FlattenedField[], byLanguage: Record<LanguageKey, Data> & { es: Data }): Data {
  const joined: Data = { ...byLanguage.es }
  for (const field of fields) {
    const { name } = field
    if (!(name in byLanguage.es)) continue
    if ('localized' in field && field.localized) {
      const said = languageKeys.flatMap((language) =>
        isSaid(byLanguage[language]?.[name]) ? [[language, byLanguage[language]?.[name]] as const] : [],
      )
      if (said.length > 0) joined[name] = Object.fromEntries(said)
      else delete joined[name]
    } else if (field.type === 'array')
      joined[name] = rowsOf(byLanguage.es[name]).map((_, index) =>
        joinLanguages(
          field.flattenedFields,
          eachLanguage((language) => rowsOf(byLanguage[language]?.[name])[index] ?? {}),
        ),
      )
    else if (field.type === 'group')
      joined[name] = joinLanguages(
        field.flattenedFields,
        eachLanguage((language) => (byLanguage[language]?.[name] ?? {}) as Data),
      )
  }
  return joined
}

/** A document's data in every language of the list. */
export function eachLanguage<T>(value: (language: LanguageKey) => T): Record<LanguageKey, T> & { es: T } {
  return { ...Object.fromEntries(languageKeys.map((language) => [language, value(language)])), es: value(sourceLanguage) }
}

function rowsOf(value: unknown): Data[] {
  return Array.isArray(value) ? value : []
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}
