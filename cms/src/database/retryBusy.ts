import { setTimeout as wait } from 'node:timers/promises'

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
export async function retryBusy<T>(action: () => Promise<T>, { patience = 20_000 } = {}): Promise<T> {
  const deadline = Date.now() + patience
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await action()
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
      await wait(pause)
    }
  }
}
