import type { BaseDatabaseAdapter } from 'payload'

/** A database that can be told to leave nothing of what a transaction replaced, once it is committed. */
export type ForgetfulDatabase = BaseDatabaseAdapter & {
  wipeAfter?: (transactionID: string | number | null | undefined) => void
}
