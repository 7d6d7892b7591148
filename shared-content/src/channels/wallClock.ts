import { tzOffset } from '@date-fns/tz'

const minute = 60_000
const day = 24 * 60 * minute

/** What a clock on the wall of a zone shows. */
export interface WallTime {
  /** ISO date. */
  date: string
  /** From 1, Monday, to 7. */
  weekday: number
  /** Of the day, from 0 to 1439. */
  minute: number
}

/** What a clock of a zone shows at a moment. */
export function wallTimeAt(at: Date, zone: string): WallTime {
  const shown = new Date(at.getTime() + offsetAt(at.getTime(), zone))
  return {
    date: shown.toISOString().slice(0, 10),
    weekday: shown.getUTCDay() || 7,
    minute: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  }
}

/**
 * The moments at which a clock of a zone shows a minute of a date, in order: two where it is set back over it, none where it
 * leaps over it.
 * @param minutes of the day; 1440 is midnight of the next.
 */
export function momentsOf(date: string, minutes: number, zone: string): Date[] {
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * minute
  const offsets = new Set([offsetAt(shown - day, zone), offsetAt(shown + day, zone)])
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((moment) => moment + offsetAt(moment, zone) === shown)
    .sort((a, b) => a - b)
    .map((moment) => new Date(moment))
}

/** The moment at which a clock of a zone is set, on a date or the nights around it; undefined where it is not. */
export function clockChange(date: string, zone: string): Date | undefined {
  let before = Date.parse(`${date}T00:00:00Z`) - day
  let after = before + 3 * day
  const offset = offsetAt(before, zone)
  if (offset === offsetAt(after, zone)) return undefined
  while (after - before > minute) {
    const middle = before + Math.floor((after - before) / 2 / minute) * minute
    if (offsetAt(middle, zone) === offset) before = middle
    else after = middle
  }
  return new Date(after)
}

/** How far the clock of a zone is ahead of UTC, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  return tzOffset(zone, new Date(moment)) * minute
}
