import { homeZone } from '@justicia/shared-content/day'
import type { Label } from './labels.ts'

const locales: Record<keyof Label, string> = { es: 'es-MX', en: 'en-GB' }

/*
 * Moments by the clock of Mexico City, wherever the server stands that draws a screen and whoever reads it: two people who
 * speak of one receipt see one hour.
 */

/** @example momentToText('2026-12-01T18:03:07Z', 'es') // '1 dic 2026, 12:03' */
export function momentToText(at: string, language: keyof Label): string {
  return format(at, language, { dateStyle: 'medium', timeStyle: 'short' })
}

/** The hour of a moment, to the second. @example timeToText('2026-12-01T18:03:07Z', 'es') // '12:03:07' */
export function timeToText(at: string, language: keyof Label): string {
  return format(at, language, { timeStyle: 'medium' })
}

/** The day of a moment. @example dayToText('2026-12-01T18:03:07Z', 'es') // '1 de diciembre de 2026' */
export function dayToText(at: string, language: keyof Label): string {
  return format(at, language, { dateStyle: 'long' })
}

function format(at: string, language: keyof Label, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...options, hourCycle: 'h23', timeZone: homeZone }).format(new Date(at))
}
