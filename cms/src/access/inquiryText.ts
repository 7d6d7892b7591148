import { today } from '@justicia/shared-content/day'
import type { CollectionConfig, FieldAccess, PayloadRequest, Where } from 'payload'
import { adminsOnly } from './adminsOnly.ts'
import { attendedStates, type Holder, hasRole, supervisedStates } from './roles.ts'

/** Whether an account answers who calls or writes. */
export function attends(user: Holder | null | undefined): boolean {
  return attendedStates(user).length > 0
}

/** Whether an account follows what was asked: of its states, or as administrator. */
export function followsInquiries(user: Holder | null | undefined): boolean {
  return hasRole(user, 'admin') || supervisedStates(user).length > 0
}

/** What an account has noted today in its own states: until the day is over it mends what it wrote, then it is nobody's. */
export function ownOfToday(user: (Holder & { id: string | number }) | null | undefined): Where | false {
  const states = attendedStates(user)
  if (user == null || states.length === 0) return false
  return { and: [{ by: { equals: String(user.id) } }, { day: { equals: today() } }, { state: { in: states } }] }
}

const read = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (hasRole(req.user, 'admin')) return true
  const states = supervisedStates(req.user)
  const own = ownOfToday(req.user)
  if (states.length === 0) return own
  return { or: [{ state: { in: states } }, ...(own === false ? [] : [own])] }
}

/**
 * Of a record that was read: who wrote it, and who supervises its state. Nobody filters or sorts by it: an answer would tell
 * what it says.
 */
export const supervisorsAndWriter: FieldAccess = ({ req, doc }) =>
  doc != null &&
  (supervisedStates(req.user).includes(String(doc.state)) || (attends(req.user) && doc.by === String(req.user?.id)))

/** Inquiries: operators note those of their states, supervisors read them; nobody but administrators deletes one. */
export const inquiryText = {
  create: ({ req }) => attends(req.user),
  read,
  readVersions: () => false,
  update: ({ req }) => ownOfToday(req.user),
  delete: adminsOnly,
} satisfies CollectionConfig['access']
