import { z } from 'zod'

/**
 * What a person needs from an organization. Texts ask for roles (`<ServicesFor roles="…"/>`),
 * each state answers with its own organizations. Order: the order in which help is shown.
 */
export const organizationRoles = [
  'emergency',
  'anonymous_report',
  'prosecutor',
  'public_defender',
  'victims_commission',
  'human_rights',
  'womens_services',
  'youth_protection',
  'search_commission',
  'judiciary',
  'interpreters',
  'anti_discrimination',
  'journalist_protection',
  'crisis_support',
  'civil_society',
] as const
export const organizationRoleSchema = z.enum(organizationRoles)
export type OrganizationRole = z.infer<typeof organizationRoleSchema>

/** Whether those of a role serve only the readers of the guides that they name. */
export function namesGuides(role: unknown): boolean {
  return role === 'civil_society' || role === 'crisis_support'
}

/** Roles in which a national service answers whoever calls, from any state: it stays in sight beside those of the state. */
export const nationwideRoles: ReadonlySet<OrganizationRole> = new Set(['womens_services', 'search_commission', 'crisis_support'])
