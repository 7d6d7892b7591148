import { existsSync } from 'node:fs'
import { errorToText } from '../cli/errorToText.ts'
import { recoverStage } from '../stage/commitStage.ts'
import { distLayout } from '../stage/distLayout.ts'
import { LockedError, lockFile } from '../stage/lockFile.ts'

/**
 * Finishes what a build that was killed left half switched; leaves a build that is running alone.
 * @param warn told of what is damaged or cannot be written: what is there is served all the same.
 */
export async function recoverDist(dist: string, warn: (line: string) => void): Promise<void> {
  const layout = distLayout(dist)
  if (!existsSync(layout.journal) && !existsSync(layout.old)) return
  try {
    const unlock = await lockFile(layout.lock)
    await recoverStage(layout, warn).finally(unlock)
  } catch (error) {
    if (!(error instanceof LockedError)) warn(errorToText(error))
  }
}
