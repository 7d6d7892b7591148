import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import type { CmsSettings } from '../settings/settings.ts'

/**
 * Waits until no other seed works on the same data, and keeps others waiting. A second seed then finds everything as
 * it should be, instead of making the same documents at the same time.
 * @param onWait called once, when there is something to wait for.
 * @returns what lets the next one in.
 */
export async function waitForSeedLock(
  { dataDir }: Pick<CmsSettings, 'dataDir'>,
  onWait: () => void,
): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  return waitForLock(path.join(dataDir, 'siembra.lock'), { onWait })
}
