import type { InterfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, languageOf } from '@justicia/shared-content/languages'
import type { ShownHours } from '@justicia/shared-content/pages/model'

/** Opening hours in words, for a page that a script never touches. */
export interface HoursInWords {
  /** «Lunes a viernes»: «de 9:00 a 15:00» */
  week: { days: string; hours: string }[]
  /** The zone whose clock counts, as people call it. */
  zone: string
}

type Words = Pick<InterfaceText, 'chat'>['chat']
type Span = ShownHours['week'][number]['spans'][number]

/** A Monday. */
const someMonday = Date.UTC(2026, 0, 5)
const day = 24 * 60 * 60_000

/** The hours of a week in a page's language, Monday first. */
export function hoursToWords({ week, zone }: Pick<ShownHours, 'week' | 'zone'>, input: In): HoursInWords {
  const { words, language } = input
  return {
    week: week
      .map(({ days, spans }) => ({ days: [...new Set(days)].sort((a, b) => a - b), spans }))
      .sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0))
      .map(({ days, spans }) => ({ days: capital(daysToText(days, input)), hours: spansToText(spans, words) })),
    zone: zoneToText(zone, language),
  }
}

/** «de 9:00 a 13:00, de 15:00 a 18:00»; closed where there are none. */
export function spansToText(spans: readonly Span[], words: Words): string {
  if (spans.length === 0) return words.closedDay
  const said = spans.map(({ from, to }) =>
    from === '00:00' && to === '24:00' ? words.allDay : words.span({ from: clock(from), to: clock(to) }),
  )
  return said.join(', ')
}

interface In {
  words: Words
  language: LanguageKey
}

function daysToText(days: readonly number[], { words, language }: In): string {
  const [first, last] = [days[0] ?? 1, days.at(-1) ?? 1]
  if (days.length === 7) return words.everyDay
  const format = new Intl.DateTimeFormat(languageOf(language).tag, { weekday: 'long', timeZone: 'UTC' })
  const name = (weekday: number) => format.format(new Date(someMonday + (weekday - 1) * day))
  if (days.length > 2 && last - first === days.length - 1) return words.days({ first: name(first), last: name(last) })
  return new Intl.ListFormat(languageOf(language).tag).format(days.map(name))
}

/** «hora estándar central» */
function zoneToText(zone: string, language: LanguageKey): string {
  const parts = new Intl.DateTimeFormat(languageOf(language).tag, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
    someMonday,
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

function clock(time: string): string {
  return time.replace(/^0/, '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
