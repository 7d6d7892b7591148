import { languageList } from '#languageList'
import type { Language } from './languages/language.ts'

/** Key of a language in `languages.json`; it is checked where it comes in, and throws where it is looked up. */
export type LanguageKey = string

/** The languages by their keys, in order of preference: Spanish is the source, the rest are translations of it. */
export const languages = Object.fromEntries(languageList.map((language) => [language.key, language])) as Readonly<
  Record<LanguageKey, Language>
> & { readonly es: Language }

export const languageKeys: readonly LanguageKey[] = Object.keys(languages)
/** Languages that a guide may be translated to. */
export const translationKeys: readonly LanguageKey[] = languageKeys.slice(1)
export const sourceLanguage = 'es'

/**
 * A language of the list.
 * @throws {RangeError} when there is none of that key.
 */
export function languageOf(key: LanguageKey): Language {
  const language = languages[key]
  if (language === undefined) throw new RangeError(`No hay ningún idioma «${key}» en la lista de idiomas.`)
  return language
}

/** Whether a language is the easy-read version of another: it has pages of its own only where it has text. */
export function isVariety(key: LanguageKey): boolean {
  return languageOf(key).base !== undefined
}

/** The language of a page's interface: a variety shows that of its base. */
export function interfaceLanguage(key: LanguageKey): LanguageKey {
  return languageOf(key).base ?? key
}

/** Where a text is looked for, in order: the language itself, its base, Spanish. */
export function fallbackLanguages(key: LanguageKey): LanguageKey[] {
  return [...new Set([key, interfaceLanguage(key), sourceLanguage])]
}

/**
 * The language of the page that a reader of `language` is led to for a text: every page exists in every language, with
 * what is not translated in Spanish, but in easy read only where that has been written.
 */
export function pageLanguage(text: Readonly<Record<LanguageKey, unknown>>, language: LanguageKey): LanguageKey {
  return text[language] === undefined ? interfaceLanguage(language) : language
}

/** `/guias/robo/` in English is `/en/guias/robo/`: slugs stay Spanish, so that both pages are one thing. */
export function localizePath(path: string, key: LanguageKey): string {
  return key === sourceLanguage ? path : `/${languageOf(key).key}${path}`
}

/** The language of an address: that of its first part. */
export function languageOfPath(path: string): LanguageKey {
  const [, first = ''] = path.split('/')
  return first !== sourceLanguage && languageKeys.includes(first) ? first : sourceLanguage
}

/** An address without its language: `/guias/robo/` of `/en/guias/robo/`. */
export function barePath(path: string): string {
  const key = languageOfPath(path)
  return key === sourceLanguage ? path : path.slice(key.length + 1)
}

/**
 * The language of a tag that a page model carries.
 * @throws {RangeError} when no language of the list has it.
 */
export function keyOfTag(tag: string): LanguageKey {
  const key = languageKeys.find((each) => languageOf(each).tag === tag)
  if (key === undefined) throw new RangeError(`No hay ningún idioma con la etiqueta «${tag}» en la lista de idiomas.`)
  return key
}
