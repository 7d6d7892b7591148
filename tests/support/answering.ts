import { setTimeout as sleep } from 'node:timers/promises'
import { patient } from '@justicia/shared-content/patience'

/** Waits until an address answers with anything but a server error; fails after `patience` milliseconds. */
export async function answering(address: string, patience = patient(120_000)): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    // Not listening yet is what is waited for.
    const status = await fetch(address, { redirect: 'manual' }).then(
      (response) => response.status,
      () => 0,
    )
    if (status > 0 && status < 500) return
    await sleep(100)
  }
  throw new Error(`${address} did not answer within ${patience} ms`)
}
