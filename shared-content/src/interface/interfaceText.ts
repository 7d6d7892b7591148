import { fallbackLanguages, type LanguageKey } from '../languages.ts'
import { en } from './en.ts'
import { es, type InterfaceText } from './es.ts'

const texts: Readonly<Record<LanguageKey, InterfaceText>> = { es, en }

/** The sites' own strings in one language. */
export function interfaceText(language: LanguageKey): InterfaceText {
  return fallbackLanguages(language).flatMap((key) => texts[key] ?? [])[0] ?? es
}
export type { InterfaceText }
