import { setTimeout as sleep } from 'node:timers/promises'
import { patient } from '@justicia/shared-content/patience'
import { ChildFailedError, type ChildProcesses } from './ChildProcesses.ts'

const patience = 60_000

/**
 * Waits until an address answers with anything but a server error.
 * @throws {ChildFailedError} after a minute, or at once when the servers are gone; the reason of the signal.
 */
export async function waitForHttp(address: string, children: Pick<ChildProcesses, 'ended'>, signal?: AbortSignal): Promise<void> {
  const deadline = performance.now() + patient(patience)
  while (performance.now() < deadline && !children.ended) {
    signal?.throwIfAborted()
    // Not listening yet is what is waited for.
    const status = await fetch(address, { redirect: 'manual', signal: signal ?? null }).then(
      (response) => response.status,
      () => 0,
    )
    if (status > 0 && status < 500) return
    await sleep(100, undefined, { signal }).catch(() => signal?.throwIfAborted())
  }
  throw new ChildFailedError(`${address} no respondió. Lo que dijo el servidor está arriba.`)
}
