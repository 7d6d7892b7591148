import { type Holder, hasRole } from './roles.ts'

/** Whether an account decides which release a site shows: who publishes for the whole country, and administrators. */
export function mayRollBack(user: Holder | null | undefined): boolean {
  return hasRole(user, 'admin', 'publisher')
}
