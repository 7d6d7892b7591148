import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'

/** Beginnings of the keys of facts that say how to call for help at once: 911, and 089 without a name. */
const emergencyKeys = ['emergencias.', 'denuncia-anonima.']

/** Roles of the organizations that answer those numbers. */
const emergencyRoles: readonly OrganizationRole[] = ['emergency', 'anonymous_report']

/** Whether a fact is the same in the whole country because lives depend on it: no state says it differently. */
export function isEmergencyKey(key: unknown): boolean {
  return typeof key === 'string' && emergencyKeys.some((beginning) => key.startsWith(beginning))
}

/** Whether an organization answers the national emergency numbers: no state has one of its own. */
export function isEmergencyRole(role: unknown): boolean {
  return emergencyRoles.some((known) => known === role)
}
