import { setTimeout as sleep } from 'node:timers/promises'
import { LockHeldError, takeLock } from './takeLock.ts'

/**
 * Takes a lock as soon as it is free.
 * @param options.onWait called once, when there is something to wait for.
 * @returns what gives the lock back.
 * @throws the reason of the signal, where it ends the waiting.
 */
export async function waitForLock(
  file: string,
  { onWait, signal }: { onWait?: () => void; signal?: AbortSignal | undefined } = {},
): Promise<() => Promise<void>> {
  for (let waited = false; ; waited = true) {
    signal?.throwIfAborted()
    try {
      return await takeLock(file)
    } catch (error) {
      if (!(error instanceof LockHeldError)) throw error
      if (!waited) onWait?.()
      await sleep(200)
    }
  }
}
