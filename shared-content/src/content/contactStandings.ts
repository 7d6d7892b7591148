import type { ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { Organization } from '../schema/organization.ts'
import { expiryOf, showsContact, type Verification } from '../schema/verification.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { isSafeNumber } from '../vocabulary/safeNumbers.ts'
import type { Content } from './content.ts'
import { daysAfter } from './factEnds.ts'

/** Days before something ends on which its editor is told. */
export const noticeDays = 30

/** A contact of the directory and how far it may be trusted on a day. */
export interface ContactStanding extends ShownUntil {
  /** Slug of the state, or `nacional`. */
  state: string
  role: OrganizationRole
  /** Slug of the organization. */
  organization: string
  /** As it is read: a number, an address, a schedule in Spanish. */
  label: string
  standing: Verification['status']
  place: ContentPlace
}

/** Until when a contact is shown, seen from a day. */
export interface ShownUntil {
  /** The first day (ISO date) on which it is shown no longer; absent where no day ends it. */
  expiry?: string
  /** That day has come. */
  isExpired: boolean
  /** That day comes within thirty days. */
  isExpiring: boolean
}

/** A contact of an organization, and where in it. */
interface ContactOf {
  path: (string | number)[]
  /** As it is read. */
  label: string
  verification: Verification
}

/** Every contact of an organization: telephones, schedules, website, places. */
export function contactsOf({
  website,
  phones,
  schedules,
  locations,
}: Pick<Organization, 'website' | 'phones' | 'schedules' | 'locations'>): ContactOf[] {
  return [
    ...phones.map(({ number, verification }, index) => ({ path: ['phones', index], label: number, verification })),
    ...schedules.map(({ description, verification }, index) => ({
      path: ['schedules', index],
      label: description.es,
      verification,
    })),
    ...(website === undefined ? [] : [{ path: ['website'], label: website.url, verification: website.verification }]),
    ...locations.map(({ address, verification }, index) => ({ path: ['locations', index], label: address, verification })),
  ]
}

/**
 * Until when a contact is shown; the numbers that the whole country knows have no end.
 * @param date ISO date from which it is seen.
 */
export function shownUntil({ label, verification }: Pick<ContactOf, 'label' | 'verification'>, date: string): ShownUntil {
  const expiry = isSafeNumber(label) ? undefined : expiryOf(verification)
  const isExpired = expiry !== undefined && !showsContact(verification, date)
  return {
    ...(expiry === undefined ? {} : { expiry }),
    isExpired,
    isExpiring: expiry !== undefined && !isExpired && expiry <= daysAfter(date, noticeDays),
  }
}

/** Every contact of the directory, the nation's first, as the files have them. */
export function contactStandings(input: { content: Content; date: string; places: Places }): ContactStanding[] {
  const { content, date, places } = input
  const lists = [
    ['nacional', 'organizations.yaml', content.organizations] as const,
    ...Object.entries(content.states).map(
      ([slug, { organizations }]) => [slug, `states/${slug}/organizations.yaml`, organizations] as const,
    ),
  ]
  return lists.flatMap(([state, file, organizations]) =>
    organizations.flatMap((organization) =>
      contactsOf(organization).map(
        ({ path, label, verification }): ContactStanding => ({
          state,
          role: organization.role,
          organization: organization.slug,
          label,
          standing: verification.status,
          ...shownUntil({ label, verification }, date),
          place: places.field(organization, [...path, 'verification'], { file }),
        }),
      ),
    ),
  )
}

/** One line for each contact that is shown no longer, or soon will not be, at its place. */
export function expiryWarnings(standings: readonly ContactStanding[]): { place: ContentPlace; text: string }[] {
  return standings
    .filter(({ isExpired, isExpiring }) => isExpired || isExpiring)
    .map(({ place, label, organization, expiry, isExpired }) => ({
      place,
      text: `«${label}» de «${organization}» ${isExpired ? 'ya no se muestra desde' : 'se deja de mostrar el'} ${expiry}. Vuelve a leer sus fuentes y escribe renewed_on, o llama y ponle «verified».`,
    }))
}
