import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

/** A database in which writers work at the same time unless one waits for the other; SQLite has one writer at a time. */
export type TurnTakingDatabase = BaseDatabaseAdapter & {
  /** @param req whose transaction takes its turn, until it ends. */
  takeTurn?: (req: PayloadRequest) => Promise<void>
}
