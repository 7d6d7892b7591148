import type { OrganizationRole } from '../schema/organization.ts'

/** Roles in which a national service answers whoever calls, from any state: it stays in sight beside those of the state. */
export const nationwideRoles: ReadonlySet<OrganizationRole> = new Set(['womens_services', 'crisis_support'])

/**
 * Roles in which national organizations have readers of their own, so that they follow those of the state: whose crime
 * is federal is defended by the Federation (LFDP 3) and judged by it, as is every amparo (Constitution 94, 103); a civil
 * organization serves its own public.
 */
export const parallelRoles: ReadonlySet<OrganizationRole> = new Set(['public_defender', 'judiciary', 'civil_society'])
