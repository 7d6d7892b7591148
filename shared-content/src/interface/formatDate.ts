import { interfaceLanguage, type LanguageKey, languageKeys, languageOf, languages, sourceLanguage } from '../languages.ts'
import { markForeign } from './foreignMarks.ts'

/** By how many parts the date has: a year; a month; a day. Made once, because making one costs more than using it. */
const formats = new Map(languageKeys.map((key) => [key, formatsOf(languageOf(key).tag)]))

/**
 * An ISO date in words: «21 de mayo de 2027», «mayo de 2027», «2027». As precise as the date is; no clock, no zone.
 * @throws {RangeError} when the text is no ISO date.
 */
export function formatDate(iso: string, language: LanguageKey): string {
  const written = texts.get(language)
  const known = written?.get(iso)
  if (known !== undefined) return known
  const text = writeDate(iso, language)
  written?.set(iso, text)
  return text
}

/** The dates of a content are few, and stand in every page: what was written once is remembered. */
const texts = new Map(languageKeys.map((key) => [key, new Map<string, string>()]))

function writeDate(iso: string, language: LanguageKey): string {
  const known = formats.get(language)?.[iso.split('-').length - 1]
  if (known === undefined) throw new RangeError(`«${iso}» no es una fecha ISO (AAAA, AAAA-MM o AAAA-MM-DD).`)
  const text = known.format.format(new Date(iso))
  return known.isSpanish && interfaceLanguage(language) !== sourceLanguage ? markForeign(text) : text
}

/** In Spanish where the machine knows no dates in that language: to ask for it costs more than to write a date. */
function formatsOf(tag: string): { format: Intl.DateTimeFormat; isSpanish: boolean }[] {
  const year = { timeZone: 'UTC', year: 'numeric' } as const
  return [year, { ...year, month: 'long' } as const, { ...year, month: 'long', day: 'numeric' } as const].map((options) => {
    const format = new Intl.DateTimeFormat([tag, languages.es.tag], options)
    return { format, isSpanish: format.resolvedOptions().locale.startsWith(sourceLanguage) }
  })
}
