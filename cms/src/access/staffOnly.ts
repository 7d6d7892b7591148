import type { PayloadRequest } from 'payload'
import { hasRole, roles } from './roles.ts'

/** Any account with a role. */
export const staffOnly = ({ req }: { req: PayloadRequest }): boolean => hasRole(req.user, ...roles)
