import type { PayloadRequest } from 'payload'
import { editableStates, hasRole } from './roles.ts'

/**
 * Who may create variants, facts and organizations at all. In which state is decided by `keepInOwnStates`,
 * because Payload does not compare a new document with a `Where`.
 */
export const editorsOfAnyState = ({ req }: { req: PayloadRequest }): boolean =>
  hasRole(req.user, 'admin', 'national-editor') || editableStates(req.user).length > 0
