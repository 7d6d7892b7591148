import { fallbackLanguages, interfaceLanguage, type LanguageKey, languageOf } from '../languages.ts'
import type { Phrase } from './phrase.ts'

/** A text as one language's reader gets it. */
export interface TextInLanguage<T> {
  value: T
  /** The language that it is in. */
  key: LanguageKey
  /** Its tag, when the reader's language is another (Spanish and easy-read Spanish are one). */
  lang?: string
}

/** The text in a language, or in the one that it falls back to; undefined when there is none at all. */
export function findTextIn<T>(text: Record<LanguageKey, T>, language: LanguageKey): TextInLanguage<T> | undefined {
  for (const key of fallbackLanguages(language)) {
    const value = text[key]
    if (value === undefined) continue
    const foreign = interfaceLanguage(key) !== interfaceLanguage(language)
    return { value, key, ...(foreign ? { lang: languageOf(key).tag } : {}) }
  }
  return undefined
}

/** As `findTextIn`, for a text that is always there in Spanish. */
export function textIn<T>(text: Record<LanguageKey, T> & { es: T }, language: LanguageKey): TextInLanguage<T> {
  return findTextIn(text, language) ?? { value: text.es, key: 'es' }
}

/** As `textIn`, for words that a page shows: told in which language they are where it is not the page's. */
export function phraseIn(text: Record<LanguageKey, string> & { es: string }, language: LanguageKey): Phrase {
  const { value, lang } = textIn(text, language)
  return { text: value, ...(lang === undefined ? {} : { lang }) }
}
