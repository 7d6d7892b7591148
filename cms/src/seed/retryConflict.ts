import { setTimeout as wait } from 'node:timers/promises'
import { ConflictError } from '../database/ConflictError.ts'

/**
 * Runs a transaction again while another one holds its documents. MongoDB keeps the transaction of a seed that was
 * killed for up to a minute.
 * @param onWait called once, when there is something to wait for.
 * @param patience milliseconds after which the conflict is an error.
 */
export async function retryConflict<T>(
  transaction: () => Promise<T>,
  { onWait, patience = 90_000 }: { onWait?: (() => void) | undefined; patience?: number } = {},
): Promise<T> {
  const deadline = Date.now() + patience
  let waited = false
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    try {
      return await transaction()
    } catch (error) {
      if (!(error instanceof ConflictError) || Date.now() > deadline) throw error
      if (!waited) onWait?.()
      waited = true
      await wait(pause)
    }
  }
}
