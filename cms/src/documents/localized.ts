import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { LocalizedText } from '@justicia/shared-content/schema/primitives'

/** A localized field of a document read with `locale: 'all'`. */
export type Localized<T> = Record<LanguageKey, T | null> | null | undefined

/** The document's text as the content format has it; undefined when there is none in Spanish. */
export function localizedToText(value: Localized<string>): LocalizedText | undefined {
  if (!value?.es) return undefined
  const said = languageKeys.flatMap((key) => (value[key] ? [[key, value[key]] as const] : []))
  return { ...Object.fromEntries(said), es: value.es }
}

/** As `localizedToText`, for a field that cannot be empty once it is published. */
export function requireText(value: Localized<string>, field: string): LocalizedText {
  const text = localizedToText(value)
  if (text === undefined) throw new TypeError(`${field} is empty`)
  return text
}

/** What a localized field holds in one language: null where there is no text. */
export function textOrNull(text: LocalizedText | undefined, language: LanguageKey): string | null {
  return text?.[language] ?? null
}
