import type { PayloadRequest } from 'payload'
import { hasRole } from './roles.ts'

/** Accounts, laws and everything else that only administrators change. */
export const adminsOnly = ({ req }: { req: PayloadRequest }): boolean => hasRole(req.user, 'admin')
