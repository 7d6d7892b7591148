import type { CollectionConfig, PayloadRequest } from 'payload'
import { adminsOnly } from './adminsOnly.ts'
import { followsNationalWork, type Holder, hasRole } from './roles.ts'

/** Whether an account enters reforms and says who looks at what they touch. */
export function watchesLaw(user: Holder | null | undefined): boolean {
  return hasRole(user, 'admin', 'national-editor', 'reviewer')
}

const watchers = ({ req }: { req: PayloadRequest }): boolean => watchesLaw(req.user)

/** Reforms of laws: legal reviewers and national editors enter them, everybody who edits content reads them. */
export const reformText = {
  create: watchers,
  read: ({ req }) => followsNationalWork(req.user),
  update: watchers,
  delete: adminsOnly,
} satisfies CollectionConfig['access']
