import { editsTextOf } from './mayEditText.ts'
import { type Holder, hasRole } from './roles.ts'

/** Whether an account publishes and withdraws documents of a state, or of no state. */
export function mayPublish(user: Holder | null | undefined, state: string | undefined): boolean {
  return hasRole(user, 'publisher') || editsTextOf(user, state)
}
