import { interfaceLanguage, type LanguageKey } from '../languages.ts'

const units = {
  es: {
    now: 'De inmediato',
    PTH: ['hora', 'horas'],
    PTM: ['minuto', 'minutos'],
    PD: ['día', 'días'],
    PW: ['semana', 'semanas'],
    PM: ['mes', 'meses'],
    PY: ['año', 'años'],
  },
  en: {
    now: 'At once',
    PTH: ['hour', 'hours'],
    PTM: ['minute', 'minutes'],
    PD: ['day', 'days'],
    PW: ['week', 'weeks'],
    PM: ['month', 'months'],
    PY: ['year', 'years'],
  },
} as const

/**
 * Words for an ISO 8601 duration of one unit.
 * @throws {RangeError} for another form; the schema lets none through.
 * @example durationToText('P5D', 'habiles', 'es') // «5 días hábiles»
 */
export function durationToText(duration: string, calendar: 'natural' | 'habiles', language: LanguageKey): string {
  const english = interfaceLanguage(language) === 'en'
  const words = english ? units.en : units.es
  if (duration === 'PT0S') return words.now
  const [, prefix, amount, unit] = /^(PT?)(\d+)([A-Z])$/.exec(duration) ?? []
  const pair = words[`${prefix}${unit}` as 'PTH']
  if (pair === undefined || amount === undefined) throw new RangeError(`not a duration of one unit: ${duration}`)
  const noun = amount === '1' ? pair[0] : pair[1]
  if (calendar !== 'habiles' || unit !== 'D') return `${amount} ${noun}`
  return english ? `${amount} working ${noun}` : `${amount} ${noun} ${amount === '1' ? 'hábil' : 'hábiles'}`
}
