import type { ChildProcess } from 'node:child_process'
import { patient } from '@justicia/shared-content/patience'

/** Milliseconds that a child which is told to end has for it. */
const grace = 5_000

/**
 * Waits until a child has ended, and its output with it.
 * @param signal tells it to end, and ends it where it does not.
 * @returns its exit status; null when a system's signal ended it.
 * @throws the reason of the signal, once the child is gone; the system's own error where it could not be started.
 */
export async function childEnd(child: ChildProcess, signal?: AbortSignal): Promise<number | null> {
  let late: NodeJS.Timeout | undefined
  const end = () => {
    child.kill('SIGTERM')
    late = setTimeout(() => child.kill('SIGKILL'), patient(grace))
  }
  if (signal?.aborted) end()
  signal?.addEventListener('abort', end, { once: true })
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
      // What it has started itself may hold its output open for longer.
      child.on('exit', (ended) => signal?.aborted && resolve(ended))
    })
    signal?.throwIfAborted()
    return status
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', end)
  }
}
