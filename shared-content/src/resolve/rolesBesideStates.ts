import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'

/**
 * Roles in which national organizations have readers of their own, so that they follow those of the state: whose crime
 * is federal is defended by the Federation (LFDP 3) and judged by it, as is every amparo (Constitution 94, 103); a civil
 * organization serves its own public.
 */
export const parallelRoles: ReadonlySet<OrganizationRole> = new Set(['public_defender', 'judiciary', 'civil_society'])

/** Guides of what the Federation alone decides: the courts of a state have no part in an amparo (Constitution 103, 107). */
export const federalGuides: ReadonlySet<string> = new Set(['amparo-penal'])

/** Roles that a state's institution does not fill where the Federation alone decides. */
export const federalRoles: ReadonlySet<OrganizationRole> = new Set(['judiciary'])

/** Offices that people look for on a map, the first of them that a page asks for. */
const mappedRoles: readonly OrganizationRole[] = ['prosecutor', 'public_defender', 'human_rights']

/** Roles of pages whose readers may be watched: what they looked for on a map would stay on the phone. */
const watchedRoles: readonly OrganizationRole[] = ['womens_services', 'youth_protection', 'crisis_support']

/** Whom a page's readers can look for on their map; undefined where that is not safe, or nobody is to be found so. */
export function mapRole(roles: readonly OrganizationRole[]): OrganizationRole | undefined {
  return roles.some((role) => watchedRoles.includes(role)) ? undefined : mappedRoles.find((role) => roles.includes(role))
}
