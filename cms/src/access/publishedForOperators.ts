import type { PayloadRequest, Where } from 'payload'
import { followsNationalWork, hasRole } from './roles.ts'

/** National text: everybody on the staff follows it, drafts included; operators read out only what is published. */
export const publishedForOperators = ({ req }: { req: PayloadRequest }): boolean | Where =>
  followsNationalWork(req.user) || (hasRole(req.user, 'operator') && { _status: { equals: 'published' } })
