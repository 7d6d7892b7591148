import type { BasePayload } from 'payload'
import type { ForgetfulDatabase } from '../confidential/ForgetfulDatabase.ts'
import { inTransaction } from '../requests/inTransaction.ts'
import { emptied } from '../retention/passing.ts'

/** Emptied within one transaction: a writer waits no longer for it. */
const mostAtOnce = 200

/** Milliseconds between two looks. */
export const forgettingPause = 3_600_000

/**
 * Empties what has passed of inquiries (note, account, hours); what is counted stays. Several processes may do it at once.
 * @param now milliseconds since 1970.
 * @returns of how many.
 */
export async function forgetPassed(payload: BasePayload, now: number = Date.now()): Promise<number> {
  const where = { expiresAt: { less_than_equal: new Date(now).toISOString() } }
  for (let forgotten = 0; ; ) {
    const { docs } = await payload.db.find<{ id: string | number }>({
      collection: 'inquiries',
      where,
      limit: mostAtOnce,
      pagination: false,
    })
    if (docs.length === 0) return forgotten
    await inTransaction({
      payload,
      write: async (req) => {
        for (const { id } of docs)
          await payload.db.updateOne({ collection: 'inquiries', id, data: emptied('inquiries'), req, returning: false })
          // Nothing of it stays in SQLite's log either.
        ;(payload.db as unknown as ForgetfulDatabase).wipeAfter?.(await req.transactionID)
      },
    })
    forgotten += docs.length
  }
}

/**
 * Looks for what has passed now, and then each hour for as long as the process runs; what fails is tried an hour later.
 * @returns what looks again, if an hour has gone by.
 */
export function hourlyForgetting(payload: BasePayload, now: () => number = Date.now): () => Promise<void> {
  let next = 0
  return async () => {
    if (now() < next) return
    next = now() + forgettingPause
    try {
      const forgotten = await forgetPassed(payload, now())
      if (forgotten > 0) payload.logger.info({ forgotten }, 'passed: inquiries')
    } catch (err) {
      payload.logger.error({ err }, 'what has passed could not be emptied')
    }
  }
}
