import type { FieldAccess } from 'payload'
import { hasRole } from './roles.ts'

/** Only the role of legal review signs; an administrator who is to sign takes that role. */
export const maySign: FieldAccess = ({ req }) => req.context?.isRestoringVersion === true || hasRole(req.user, 'reviewer')
