import type { PayloadRequest, Where } from 'payload'
import { published } from './publishedForOperators.ts'
import { editableStates, followsAllWork, hasRole } from './roles.ts'

/**
 * Documents of a state: a state editor reads what is published anywhere and the drafts of their own states,
 * an operator what is published.
 */
export const publishedOrOwn = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (followsAllWork(req.user)) return true
  const states = editableStates(req.user)
  if (states.length > 0) return { or: [published, { state: { in: states } }] }
  return hasRole(req.user, 'operator', 'state-editor') && published
}
