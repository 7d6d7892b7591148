/** Today in Mexico City as an ISO date: the day that the sites are built for, unless told. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City', dateStyle: 'short' }).format(now)
}
