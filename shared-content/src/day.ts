/** The zone in which days are counted: what the sites, the CMS and the commands call «today» is one day. */
export const homeZone = 'America/Mexico_City'

/**
 * Today as an ISO 8601 date, by the calendar of a zone and not by UTC, where the evening is tomorrow already.
 * @param zone IANA name of the time zone.
 */
export function today(zone: string = homeZone, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now)
}
