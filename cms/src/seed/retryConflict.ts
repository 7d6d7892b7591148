import pRetry from 'p-retry'
import { ConflictError } from '../database/ConflictError.ts'

/**
 * Runs a transaction again while another one holds its documents. MongoDB keeps the transaction of a seed that was
 * killed for up to a minute.
 * @param onWait called once, when there is something to wait for.
 * @param patience milliseconds after which the conflict is an error.
 */
export function retryConflict<T>(
  transaction: () => Promise<T>,
  { onWait, patience = 90_000 }: { onWait?: (() => void) | undefined; patience?: number } = {},
): Promise<T> {
  return pRetry(transaction, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 100,
    maxTimeout: 2_000,
    maxRetryTime: patience,
    shouldRetry: ({ error, attemptNumber }) => {
      if (!(error instanceof ConflictError)) return false
      if (attemptNumber === 1) onWait?.()
      return true
    },
  })
}
