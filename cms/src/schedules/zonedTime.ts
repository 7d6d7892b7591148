import { TZDate } from '@date-fns/tz'
import { homeZone } from '@justicia/shared-content/day'
import type { State } from '@justicia/shared-content/schema/state'
import type { Label } from '../words/labels.ts'

/** A time as it is written: no seconds, no zone. */
export const localTime = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

/**
 * The moment at which a clock of a zone shows a time; undefined where that clock never does, or the text is no time.
 * @example instantOf('2026-12-03T09:00', 'America/Mexico_City') // 2026-12-03T15:00:00.000Z
 */
export function instantOf(text: string, zone: string): Date | undefined {
  const parts = localTime.exec(text)?.slice(1).map(Number)
  if (parts === undefined) return undefined
  const [year, month, day, hour, minute] = parts as [number, number, number, number, number]
  const shown = new TZDate(year, month - 1, day, hour, minute, zone)
  // An hour that a clock leaps over, and a day that no month has, come out as another.
  const same = [shown.getFullYear(), shown.getMonth() + 1, shown.getDate(), shown.getHours(), shown.getMinutes()]
  return same.every((value, index) => value === parts[index]) ? new Date(shown.getTime()) : undefined
}

/** A zone in which a time may be said, in words. */
export interface ZoneChoice {
  zone: string
  label: Label
}

/** The zones in which times of a document may be said: that of Mexico City, and those of its state where it has others. */
export function zonesFor(state: Pick<State, 'short_name' | 'time_zones'> | undefined): ZoneChoice[] {
  const own = (state?.time_zones ?? []).filter((zone) => zone !== homeZone)
  const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  return [
    { zone: homeZone, label: { es: 'hora de la Ciudad de México', en: 'Mexico City time' } },
    ...own.map((zone) => {
      const city = own.length > 1 ? ` (${cityOf(zone)})` : ''
      return { zone, label: { es: `hora de ${state?.short_name}${city}`, en: `${state?.short_name} time${city}` } }
    }),
  ]
}

/** @example timeToText('2026-12-03T15:00:00Z', 'America/Mexico_City', 'es') // 'jueves, 3 de diciembre de 2026, 09:00' */
export function timeToText(at: string, zone: string, language: 'es' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at))
}
