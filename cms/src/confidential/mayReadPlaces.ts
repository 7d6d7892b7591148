import { editableStates, type Holder, hasRole } from '../access/roles.ts'

/** Who reads where a confidential organization is: administrators, national editors and the editors of its state. */
export function mayReadPlaces(user: Holder | null | undefined, state: unknown): boolean {
  return hasRole(user, 'admin', 'national-editor') || (typeof state === 'string' && editableStates(user).includes(state))
}
