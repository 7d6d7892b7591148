import type { FieldAccess, PayloadRequest } from 'payload'
import { editableStates, type Holder, hasRole } from './roles.ts'

/** Whether an account edits what a document of a state, or of no state, says. */
export function editsTextOf(user: Holder | null | undefined, state: unknown): boolean {
  return hasRole(user, 'admin', 'national-editor') || (typeof state === 'string' && editableStates(user).includes(state))
}

/** Whether the account edits what a stored document says, and not only whether it is published or signed. */
export const mayEditText: FieldAccess = ({ req, doc, data }) => isRestoring(req) || editsTextOf(req.user, (doc ?? data)?.state)

/** `refuseRestore` has let it through; a field that was dropped now would be lost, for there is none behind it. */
function isRestoring(req: PayloadRequest): boolean {
  return req.context?.isRestoringVersion === true
}
