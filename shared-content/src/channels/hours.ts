import { z } from 'zod'
import { dateSchema } from '../values/days.ts'
import { slugSchema } from '../values/keys.ts'
import { plainText } from '../values/plainText.ts'
import { restDays } from './holidays.ts'
import { inquiryChannels } from './inquiry.ts'
import { clockChange, momentsOf, wallTimeAt } from './wallClock.ts'

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'debe ser una hora como «09:00», hasta «24:00»')

/** From when to when, by the clock; past midnight it takes two. */
const spanSchema = z
  .strictObject({ from: clockSchema, to: clockSchema })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'debe ser después de la hora en que se abre' })

/** Longest time for which opening hours are believed without anybody looking again. */
const believedDays = 366

/** A zone that this machine can reckon with. */
const zoneSchema = z.string().refine(isZone, 'debe ser una zona horaria de la IANA, como «America/Tijuana»')

/**
 * When people answer a channel of a state. Somebody said so on a day: hours are never guessed, and after a year without
 * another look they count as not known.
 */
export const channelHoursSchema = z.strictObject({
  /** Slug. */
  state: slugSchema,
  channel: z.enum(inquiryChannels),
  /** By whose clock: some states have several zones. */
  zone: zoneSchema,
  /** Days from 1, Monday, to 7. A day that is not there is closed. */
  week: z
    .array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1).max(7), spans: z.array(spanSchema).min(1).max(6) }))
    .max(7),
  /** Whether the days of rest of the Federal Labour Law (article 74) are closed. */
  restDays: z.enum(['closed', 'open']),
  /** Days that differ, from rest days too; without spans they are closed. */
  exceptions: z
    .array(z.strictObject({ date: dateSchema, spans: z.array(spanSchema).max(6), why: plainText().optional() }))
    .max(400)
    .default([]),
  source: z.strictObject({ who: plainText(), on: dateSchema }),
})
export type ChannelHours = z.infer<typeof channelHoursSchema>

/** The opening hours of all channels: at most one entry for each channel of each state. */
export const allHoursSchema = z.array(channelHoursSchema).superRefine((all, ctx) => {
  const seen = new Set<string>()
  for (const [index, { state, channel }] of all.entries()) {
    const key = `${state} ${channel}`
    if (seen.has(key)) ctx.addIssue({ code: 'custom', path: [index], message: `«${key}» está repetido` })
    seen.add(key)
  }
})

/** Whether hours are believed on a day (ISO date): from the one on which somebody said them, for a year. */
export function isBelievedOn({ source }: Pick<ChannelHours, 'source'>, date: string): boolean {
  return source.on <= date && date <= addDays(source.on, believedDays)
}

/** Whether somebody answers by the hours, and if not, why and until when. */
export type OpenStatus =
  | { open: true; until: Date | undefined }
  | { open: false; why: 'unknown' }
  | { open: false; why: 'closed'; next: Date | undefined }

/** How a channel stands at a moment. Without hours, and with hours that nobody has looked at for a year, it is closed. */
export function openStatus(hours: ChannelHours | undefined, at: Date): OpenStatus {
  if (hours === undefined || !isBelieved(hours, at)) return { open: false, why: 'unknown' }
  if (isOpen(hours, at)) return { open: true, until: nextMoment(hours, at, false) }
  return { open: false, why: 'closed', next: nextOpening(hours, at) }
}

/** Whether a channel is open at a moment, by its hours alone. */
export function isOpen(hours: ChannelHours | undefined, at: Date): boolean {
  if (hours === undefined || !isBelieved(hours, at)) return false
  const { date, weekday, minute } = wallTimeAt(at, hours.zone)
  return spansOf(hours, date, weekday).some(({ from, to }) => minutesOf(from) <= minute && minute < minutesOf(to))
}

/** The first moment from `at` on at which a channel is open; undefined where it is not within the year. */
export function nextOpening(hours: ChannelHours | undefined, at: Date): Date | undefined {
  return hours === undefined ? undefined : nextMoment(hours, at, true)
}

function nextMoment(hours: ChannelHours, at: Date, wanted: boolean): Date | undefined {
  if (isOpen(hours, at) === wanted) return at
  const { date: first } = wallTimeAt(at, hours.zone)
  for (let ahead = 0; ahead <= believedDays; ahead++) {
    const date = addDays(first, ahead)
    // Between two of these moments nothing opens or closes.
    const found = turningPoints(hours, date).find((moment) => moment >= at && isOpen(hours, moment) === wanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** Moments of a date, in order, at which a channel may open or close: its hours, midnight, and a change of the clock. */
function turningPoints(hours: ChannelHours, date: string): Date[] {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
  const edges = spansOf(hours, date, weekday).flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)])
  const change = clockChange(date, hours.zone)
  const moments = [0, ...edges].flatMap((minutes) => momentsOf(date, minutes, hours.zone))
  if (change !== undefined && wallTimeAt(change, hours.zone).date === date) moments.push(change)
  return moments.sort((a, b) => a.getTime() - b.getTime())
}

function spansOf({ exceptions, restDays: onRestDays, week }: ChannelHours, date: string, weekday: number) {
  const exception = exceptions.find((each) => each.date === date)
  if (exception !== undefined) return exception.spans
  if (onRestDays === 'closed' && isRestDay(date)) return []
  return week.filter(({ days }) => days.includes(weekday)).flatMap(({ spans }) => spans)
}

function isRestDay(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= 2025 && restDays(year).includes(date)
}

function isBelieved(hours: ChannelHours, at: Date): boolean {
  return isBelievedOn(hours, wallTimeAt(at, hours.zone).date)
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * 60 * 60_000).toISOString().slice(0, 10)
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== undefined && name.includes('/')
  } catch {
    return false
  }
}
