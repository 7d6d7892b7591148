import type { LanguageKey } from '../languages.ts'
import { en } from './en.ts'
import { es, type InterfaceText } from './es.ts'

const texts = { es, en } satisfies Record<LanguageKey, InterfaceText>

/** The sites' own strings in one language. */
export function interfaceText(language: LanguageKey): InterfaceText {
  return texts[language]
}
export type { InterfaceText }
