import type { PayloadRequest, Where } from 'payload'
import { editableStates, followsAllWork } from './roles.ts'

/** Stored versions of a state's documents, unpublished ones among them: a state editor reads those of their own states. */
export const versionsOfOwn = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (followsAllWork(req.user)) return true
  const states = editableStates(req.user)
  return states.length > 0 && { 'version.state': { in: states } }
}
