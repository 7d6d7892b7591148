import type { Label } from '../words/labels.ts'

/** The day of a moment in Mexico City. */
export function dayToText(at: string, language: keyof Label): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'America/Mexico_City',
  }).format(new Date(at))
}
