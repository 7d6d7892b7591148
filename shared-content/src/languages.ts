import { z } from 'zod'

/**
 * Content languages, in order of preference. `es` is the source; the rest are translations of it.
 * `tag` is the BCP 47 tag that pages declare; `path` is the address prefix under each site.
 */
export const languages = {
  es: { tag: 'es-MX', path: '', name: 'Español' },
  en: { tag: 'en', path: '/en', name: 'English' },
} as const

export const languageKeySchema = z.enum(['es', 'en'])
export type LanguageKey = z.infer<typeof languageKeySchema>

export const languageKeys = Object.keys(languages) as LanguageKey[]
export const sourceLanguage = 'es' satisfies LanguageKey

/** `/guias/robo/` in English is `/en/guias/robo/`: slugs stay Spanish, so that both pages are one thing. */
export function localizePath(path: string, language: LanguageKey): string {
  return `${languages[language].path}${path}`
}
