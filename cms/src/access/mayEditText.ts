import type { FieldAccess } from 'payload'
import { editableStates, hasRole } from './roles.ts'

/** Whether the account edits what a stored document says, and not only whether it is published. */
export const mayEditText: FieldAccess = ({ req, doc, data }) => {
  if (hasRole(req.user, 'admin', 'national-editor')) return true
  const state: unknown = (doc ?? data)?.state
  return typeof state === 'string' && editableStates(req.user).includes(state)
}
