import { interfaceLanguage, type LanguageKey, localizePath } from '../languages.ts'

/** The guides that every page leads to, from its first line and its foot. */
export const commonGuides = { detained: 'detuvieron-a-mi-familiar', report: 'como-presentar-una-denuncia' } as const

/** The address of such a guide for a reader of one language. */
export function commonGuideHref(which: keyof typeof commonGuides, language: LanguageKey): string {
  return localizePath(`/guias/${commonGuides[which]}/`, interfaceLanguage(language))
}
