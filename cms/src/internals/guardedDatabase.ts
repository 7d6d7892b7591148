import type { BasePayload } from 'payload'
import { sealOf } from '../confidential/sealOf.ts'
import { sealWrites } from '../confidential/sealWrites.ts'
import type { databaseAdapter } from '../database/databaseAdapter.ts'
import { scrubWrites } from '../inquiries/scrubWrites.ts'
import { guardLocks } from './guardLocks.ts'

type Adapter = Awaited<ReturnType<typeof databaseAdapter>>

/** A database whose writes obey what no hook can promise, because Payload also writes past its hooks. */
export function guardedDatabase(adapter: Adapter): Adapter {
  const init = adapter.init as (args: { payload: BasePayload }) => ReturnType<Adapter['init']>
  return {
    ...adapter,
    init(args: { payload: BasePayload }) {
      const db = init(args)
      guardLocks(args.payload, db)
      sealWrites(db, sealOf(args.payload))
      scrubWrites(db)
      return db
    },
  } as Adapter
}
