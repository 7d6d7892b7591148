import { z } from 'zod'
import { homeZone } from '../day.ts'
import { dateSchema } from './days.ts'

const written = 'se escribe con día, hora y zona, como «2026-12-24T14:00-06:00»'

/**
 * A moment: ISO 8601 day, hour, minute and offset. Whatever zone it was written in, it is kept by the clock of Mexico City
 * (`toHomeClock`), so that one moment is one text.
 */
export const instantSchema = z
  .string()
  .refine(isInstant, { error: written, abort: true })
  .overwrite((text) => toHomeClock(new Date(text)))

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    dateSchema.safeParse(text.slice(0, 10)).success &&
    !Number.isNaN(new Date(text).getTime())
  )
}

/** A moment by the clock of Mexico City, to the minute: `2026-12-24T14:00-06:00`. */
export function toHomeClock(moment: Date): string {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, timeZoneName = '' } = parts
  const offset = /[+-]\d{2}:\d{2}/.exec(timeZoneName)?.[0] ?? '+00:00'
  return `${year}-${month}-${day}T${hour}:${minute}${offset}`
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: homeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
})
