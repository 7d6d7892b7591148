import { interfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'

const units = { PTH: 'hours', PTM: 'minutes', PD: 'days', PW: 'weeks', PM: 'months', PY: 'years' } as const

/**
 * Words for an ISO 8601 duration of one unit.
 * @throws {RangeError} for another form; the schema lets none through.
 * @example durationToText('P5D', 'habiles', 'es') // «5 días hábiles»
 */
export function durationToText(duration: string, calendar: 'natural' | 'habiles', language: LanguageKey): string {
  const words = interfaceText(language).duration
  if (duration === 'PT0S') return words.now
  const [, prefix, amount, letter] = /^(PT?)(\d+)([A-Z])$/.exec(duration) ?? []
  const unit = units[`${prefix}${letter}` as keyof typeof units]
  if (unit === undefined) throw new RangeError(`not a duration of one unit: ${duration}`)
  return words[unit === 'days' && calendar === 'habiles' ? 'workingDays' : unit]({ n: Number(amount) })
}
