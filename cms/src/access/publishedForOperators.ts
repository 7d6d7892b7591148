import type { PayloadRequest, Where } from 'payload'
import { followsNationalWork, hasRole } from './roles.ts'

/** What is public: a document in the trash keeps its status and is not. */
export const published: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

/** National text: everybody on the staff follows it, drafts included; operators read out only what is published. */
export const publishedForOperators = ({ req }: { req: PayloadRequest }): boolean | Where =>
  followsNationalWork(req.user) || (hasRole(req.user, 'operator') && published)
