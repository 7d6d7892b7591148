import type { PayloadRequest } from 'payload'
import { hasRole } from './roles.ts'

/** Text, terms and images that all states share. */
export const nationalEditorsOnly = ({ req }: { req: PayloadRequest }): boolean => hasRole(req.user, 'admin', 'national-editor')
