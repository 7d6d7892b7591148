import { languageOf } from '@justicia/shared-content/languages'
import type { ResolvedDeadline } from '@justicia/shared-content/pages/model'
import { safeLastDay } from '@justicia/shared-content/safeLastDay'
import { citeToHtml } from './citeToHtml.ts'
import { attribute, type Html, html } from './html.ts'
import type { TextContext } from './textContext.ts'

/**
 * Deadlines in the order of the text as lines of time: from what moment, how long, what must happen, by which article.
 * Those that bind the reader come first, each with its last safe day, in words and, where there are scripts
 * (`scripts/safe-day.ts`), by the date.
 */
export function deadlinesToHtml(deadlines: readonly ResolvedDeadline[], context: TextContext): Html {
  const words = context.words.deadlines
  const [own, others] = [deadlines.filter(({ binds }) => binds === 'reader'), deadlines.filter(({ binds }) => binds !== 'reader')]
  const counted = own.some(({ length }) => safeLastDay(monday, length) !== undefined)
  return html`${
    own.length > 0 &&
    html`<h3>${words.reader}</h3>${counted && html`<p class="quiet">${words.counting}</p>`}<ol class="line own">${own.map((deadline) => deadlineToHtml(deadline, safeDayToHtml(deadline, context)))}</ol>`
  }${others.length > 0 && html`<h3>${words.authority}</h3><ol class="line">${others.map((deadline) => deadlineToHtml(deadline))}</ol>`}`
}

function deadlineToHtml({ from, lengthLabel, calendar, what, cite, lang }: ResolvedDeadline, safeDay?: Html): Html {
  const due = lang === undefined ? what : html`<span lang="${lang}">${what}</span>`
  return html`<li${attribute('class', calendar === 'habiles' ? 'wd' : undefined)}><p${attribute('lang', lang)}>${from}</p><b>${lengthLabel}</b><p>${due} ${citeToHtml(cite)}${safeDay}</p></li>`
}

const monday = '2024-01-01'

/**
 * The last safe day in words, and the field for the day that it runs from, whose name tells which day is meant to who
 * comes to it without the lines above; nothing where there is no day to tell.
 */
function safeDayToHtml({ length, from }: ResolvedDeadline, { words, language }: TextContext): Html | undefined {
  const last = safeLastDay(monday, length)
  if (last === undefined) return undefined
  const { ask, last: label, past } = words.deadlines
  return html`<span class="safe" data-length="${length}" data-past="${past}"><span>${inWords(length, last, words.deadlines, languageOf(language).tag)}</span><label class="held" hidden>${ask} <input type="date" autocomplete="off" aria-label="${ask} ${from}"></label><output data-label="${label}"></output></span>`
}

/** Made once a language, because making one costs more than a whole page. */
const weekdayFormats = new Map<string, Intl.DateTimeFormat>()

function weekdayOf(day: string, tag: string): string {
  const format = weekdayFormats.get(tag) ?? new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' })
  weekdayFormats.set(tag, format)
  return format.format(new Date(day))
}

function inWords(length: string, last: string, words: TextContext['words']['deadlines'], tag: string): string {
  const [, amount, unit] = /(\d+)([A-Z])$/.exec(length) ?? []
  const count = Number(amount)
  if (unit === 'M') return words.countMonths({ n: count })
  if (last === monday) return words.sameDay
  const days = unit === 'W' ? 7 * count : count
  if (unit !== 'H' && days > 7) return words.countDays({ n: days })
  return words.fromMonday({ weekday: weekdayOf(last, tag) })
}
