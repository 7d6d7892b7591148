import { type LanguageKey, languages } from '../languages.ts'

/**
 * An ISO date in words: «21 de mayo de 2027», «mayo de 2027», «2027». As precise as the date is; no clock, no zone.
 * @throws {RangeError} when the text is no ISO date.
 */
export function formatDate(iso: string, language: LanguageKey): string {
  const date = new Date(iso)
  const precision = iso.split('-').length
  return new Intl.DateTimeFormat(languages[language].tag, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision > 1 ? { month: 'long' } : {}),
    ...(precision > 2 ? { day: 'numeric' } : {}),
  }).format(date)
}
