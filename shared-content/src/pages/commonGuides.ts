import { interfaceLanguage, type LanguageKey, localizePath } from '../languages.ts'

/** The guides that the sites name by themselves: every page leads to the first two, and the languages of a state to the last. */
export const commonGuides = {
  detained: 'detuvieron-a-mi-familiar',
  report: 'como-presentar-una-denuncia',
  indigenous: 'personas-indigenas',
} as const

/** The address of such a guide for a reader of one language. */
export function commonGuideHref(which: keyof typeof commonGuides, language: LanguageKey): string {
  return localizePath(`/guias/${commonGuides[which]}/`, interfaceLanguage(language))
}
