import { fallbackLanguages, type LanguageKey, localizePath, sourceLanguage } from '../languages.ts'

/** The guides that every page leads to, from its first line and its foot. */
export const commonGuides = { detained: 'detuvieron-a-mi-familiar', report: 'como-presentar-una-denuncia' } as const
export type CommonGuide = keyof typeof commonGuides

/** Languages that each of them is written in. */
export type CommonGuideLanguages = Record<CommonGuide, LanguageKey[]>

/** The address of such a guide for a reader of one language: its translation where there is one. */
export function commonGuideHref(which: CommonGuide, languages: CommonGuideLanguages, language: LanguageKey): string {
  const key = fallbackLanguages(language).find((each) => languages[which].includes(each)) ?? sourceLanguage
  return localizePath(`/guias/${commonGuides[which]}/`, key)
}
