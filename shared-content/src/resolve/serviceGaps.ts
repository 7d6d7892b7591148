import type { OrganizationCard, ResolvedServices, ServiceGap } from '../pages/model.ts'
import { namesGuides, nationwideRoles, type OrganizationRole } from '../vocabulary/organizationRoles.ts'

/** Roles that no state fills itself: that only national services answer for them is no gap. */
const nationalRoles: ReadonlySet<OrganizationRole> = new Set([
  'emergency',
  'anonymous_report',
  'interpreters',
  'anti_discrimination',
  'journalist_protection',
  'crisis_support',
])

/** Roles for which the advice is to turn to another institution, which may be as hard to reach. */
const namesAnother: ReadonlySet<OrganizationRole> = new Set([
  'human_rights',
  'anti_discrimination',
  'journalist_protection',
  'civil_society',
])

/** What a text's list of who helps leaves open: roles that nobody is known for, and those of whom somebody cannot be reached. */
export function gapsOfList(
  roles: readonly OrganizationRole[],
  organizations: readonly OrganizationCard[],
): Pick<ResolvedServices, 'gaps'> {
  const lacking = roles.filter((role) => lacksContact(role, organizations) && !namesAnother.has(role))
  return gaps([...gapsAt('no-contact', lacking), ...gapsAt('nobody', missing(roles, organizations))])
}

/**
 * What a role of the directory leaves open: nobody is known for it, or in a state only national services are, though states
 * have their own.
 */
export function gapsOfRole(
  role: OrganizationRole,
  organizations: readonly OrganizationCard[],
  { ofState }: { ofState: boolean },
): Pick<ResolvedServices, 'gaps'> {
  const onlyNational =
    ofState && !nationalRoles.has(role) && organizations.length > 0 && organizations.every(({ scope }) => scope === 'national')
  return gaps([
    ...gapsAt('only-national', onlyNational ? [role] : []),
    ...gapsAt('nobody', organizations.length === 0 ? [role] : []),
  ])
}

function missing(roles: readonly OrganizationRole[], organizations: readonly OrganizationCard[]): OrganizationRole[] {
  return roles.filter(
    (role) =>
      !organizations.some((organization) => organization.role === role) &&
      // Civil organizations and help lines serve few guides: that none serves this one is no gap where somebody else helps.
      !(namesGuides(role) && organizations.length > 0),
  )
}

/**
 * Whether somebody of a role cannot be reached. Who answers anybody is reached through any of them; elsewhere another
 * institution's telephone is of no use: the federal defender's, where the crime is the state's.
 */
function lacksContact(role: OrganizationRole, organizations: readonly OrganizationCard[]): boolean {
  const cards = organizations.filter((card) => card.role === role)
  const isSilent = ({ contacts }: OrganizationCard) => contacts.length === 0
  return cards.length > 0 && (nationwideRoles.has(role) ? cards.every(isSilent) : cards.some(isSilent))
}

function gapsAt(kind: ServiceGap['kind'], roles: readonly OrganizationRole[]): ServiceGap[] {
  return roles.map((role) => ({ role, kind }))
}

function gaps(found: ServiceGap[]): Pick<ResolvedServices, 'gaps'> {
  return found.length === 0 ? {} : { gaps: found }
}
