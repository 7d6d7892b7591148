/** The zone in which days are counted: what the sites, the CMS and the commands call «today» is one day. */
export const homeZone = 'America/Mexico_City'

/**
 * Today as an ISO 8601 date, by the calendar of a zone and not by UTC, where the evening is tomorrow already.
 * @param zone IANA name of the time zone.
 */
export function today(zone: string = homeZone, now: Date = new Date()): string {
  let calendar = calendars.get(zone)
  if (calendar === undefined) {
    calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
    calendars.set(zone, calendar)
  }
  return calendar.format(now)
}

/** By zone: one takes longer to make than to ask a hundred times, and every date of the content is asked about. */
const calendars = new Map<string, Intl.DateTimeFormat>()
