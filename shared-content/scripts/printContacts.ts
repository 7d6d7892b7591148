import { type ContactStanding, contactStandings, expiryWarnings } from '../src/content/contactStandings.ts'
import type { LocatedContent } from '../src/content/readContent.ts'
import { placeToText } from '../src/located/places.ts'
import { organizationRoles } from '../src/vocabulary/organizationRoles.ts'

/** Tells, for the nation and each state and role, how many contacts are verified, published, pending and expiring. */
export function printContacts({ content, places }: LocatedContent, date: string): void {
  const standings = contactStandings({ content, date, places })
  const states = [...new Set(standings.map(({ state }) => state))]
  for (const state of states)
    for (const role of organizationRoles) {
      const own = standings.filter((each) => each.state === state && each.role === role)
      if (own.length > 0) console.log(`${state.padEnd(20)} ${role.padEnd(22)} ${countsToText(own)}`)
    }
  console.log(`${'todos'.padEnd(43)} ${countsToText(standings)}`)
  for (const { place, text } of expiryWarnings(standings)) console.log(`${placeToText(place)}: ${text}`)
}

function countsToText(standings: readonly ContactStanding[]): string {
  const count = (holds: (each: ContactStanding) => boolean) => standings.filter(holds).length
  return [
    `${count(({ standing }) => standing === 'verified')} comprobados`,
    `${count(({ standing, isExpired }) => standing === 'published' && !isExpired)} publicados`,
    `${count(({ standing }) => standing === 'pending')} pendientes`,
    `${count(({ isExpiring }) => isExpiring)} por vencer`,
    `${count(({ isExpired }) => isExpired)} vencidos`,
  ].join(', ')
}
