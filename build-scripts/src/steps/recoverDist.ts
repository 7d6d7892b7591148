import { existsSync } from 'node:fs'
import { recoverStage } from '../stage/commitStage.ts'
import { distLayout } from '../stage/distLayout.ts'
import { LockedError, lockFile } from '../stage/lockFile.ts'

/** Finishes what a build that was killed left half switched; leaves a build that is running alone. */
export async function recoverDist(dist: string): Promise<void> {
  const layout = distLayout(dist)
  if (!existsSync(layout.journal)) return
  try {
    const unlock = await lockFile(layout.lock)
    await recoverStage(layout)
    await unlock()
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
  }
}
