import { interfaceLanguage, type LanguageKey, languageKeys, languageOf } from '../languages.ts'
import { catalogToInterface, sourceTexts } from './catalog.ts'
import { catalogs } from './catalogs.ts'
import { en } from './en.ts'
import { es, type InterfaceText } from './es.ts'

/** English is code, so that it cannot be incomplete; every other language is a file. */
const complete: Readonly<Record<LanguageKey, InterfaceText>> = { es, en }
const texts: ReadonlyMap<LanguageKey, InterfaceText> = new Map(
  languageKeys.map((key) => {
    const own = interfaceLanguage(key)
    return [key, complete[own] ?? catalogToInterface(catalogs[own] ?? {}, languageOf(own).tag)]
  }),
)

/**
 * The sites' own strings in one language; easy read has those of its base. What is not translated is Spanish, marked
 * (`foreignMarks.ts`).
 * @throws {RangeError} for a language that does not exist.
 */
export function interfaceText(language: LanguageKey): InterfaceText {
  const text = texts.get(language)
  if (text === undefined) throw new RangeError(`No hay ningún idioma «${language}» en la lista de idiomas.`)
  return text
}

/** Paths of the texts that a language's interface lacks: `nav.home`. */
export function missingInterfaceKeys(language: LanguageKey): string[] {
  const own = interfaceLanguage(language)
  if (complete[own] !== undefined) return []
  const catalog = catalogs[own] ?? {}
  return sourceTexts().flatMap(({ path }) => (catalog[path] === undefined ? [path] : []))
}
export type { InterfaceText }
