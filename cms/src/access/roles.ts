/** What an account may do in the CMS. */
export const roles = ['admin', 'national-editor', 'state-editor', 'reviewer', 'publisher', 'operator', 'supervisor'] as const
export type Role = (typeof roles)[number]

/** Where national facts and organizations live: the value of their `state` field. */
export const nationalScope = 'nacional'

/** The slice of an account that decides access. */
export interface Holder {
  roles?: Role[] | null
  states?: string[] | null
}

/** Whether an account has one of the roles. Nobody has none. */
export function hasRole(user: Holder | null | undefined, ...wanted: Role[]): boolean {
  return user?.roles?.some((role) => wanted.includes(role)) ?? false
}

/** The states whose variants, facts and directory an account edits; empty unless it is a state editor. */
export function editableStates(user: Holder | null | undefined): string[] {
  return hasRole(user, 'state-editor') ? [...(user?.states ?? [])] : []
}

/** The states from which an account answers who calls or writes; empty unless it is an operator. */
export function attendedStates(user: Holder | null | undefined): string[] {
  return hasRole(user, 'operator') ? [...(user?.states ?? [])] : []
}

/** The states whose inquiries an account follows; empty unless it is a supervisor. */
export function supervisedStates(user: Holder | null | undefined): string[] {
  return hasRole(user, 'supervisor') ? [...(user?.states ?? [])] : []
}

/** Whether an account follows the work of all states, drafts included. */
export function followsAllWork(user: Holder | null | undefined): boolean {
  return hasRole(user, 'admin', 'national-editor', 'reviewer', 'publisher', 'supervisor')
}

/** Whether an account follows the work on national text, drafts included: everybody but operators. */
export function followsNationalWork(user: Holder | null | undefined): boolean {
  return followsAllWork(user) || hasRole(user, 'state-editor')
}
