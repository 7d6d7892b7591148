import pRetry from 'p-retry'

/** Whether SQLite says that another connection is writing. */
export function isBusy(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? cause.code : undefined
    if (typeof code === 'string' && (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))) return true
  }
  return false
}

/**
 * Runs an action again, a few milliseconds later, while SQLite is busy. A synchronous `busy_timeout` would
 * block the very process whose transaction it waits for.
 * @throws the last SQLITE_BUSY when `patience` milliseconds have passed; any other error at once.
 */
export function retryBusy<T>(action: () => Promise<T>, { patience = 20_000 } = {}): Promise<T> {
  return pRetry(action, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 2,
    maxTimeout: 50,
    maxRetryTime: patience,
    shouldRetry: ({ error }) => isBusy(error),
  })
}
