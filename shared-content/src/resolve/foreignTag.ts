import { interfaceLanguage, type LanguageKey, languageOf } from '../languages.ts'

/** The tag of a text's language, when a page in another language shows it. */
export function foreignTag(from: LanguageKey, page: LanguageKey): { lang?: string } {
  return interfaceLanguage(from) === interfaceLanguage(page) ? {} : { lang: languageOf(from).tag }
}
