import type { PayloadRequest, Where } from 'payload'
import { editableStates, hasRole } from './roles.ts'

/** Documents of a state: national editors change all of them, a state editor those stored under their states. */
export const editorsOfItsState = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (hasRole(req.user, 'admin', 'national-editor')) return true
  const states = editableStates(req.user)
  return states.length > 0 && { state: { in: states } }
}
