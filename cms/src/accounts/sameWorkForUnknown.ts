import type { CollectionBeforeOperationHook } from 'payload'
import { workOfOnePassword } from './storedPassword.ts'

/** A log-in to an account that does not exist takes the time of one that does: Payload checks a password only where there is one. */
export const sameWorkForUnknown: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data
  // Payload refuses both before it looks for the account.
  if (typeof email !== 'string' || typeof password !== 'string' || password.trim() === '') return
  const account = await req.payload.db.findOne<{ id: string | number; hash?: unknown; salt?: unknown }>({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    req,
  })
  if (typeof account?.hash !== 'string' || typeof account.salt !== 'string') await workOfOnePassword(password)
}
