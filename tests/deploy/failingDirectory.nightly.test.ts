import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, vi } from 'vitest'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { itOutlastsFaults } from './support/failingDeployment.ts'

const disk = await vi.hoisted(async () => import('../../build-scripts/src/release/testing/failingDisk.ts'))
vi.mock('node:fs', async (original) => disk.guardSync(await original()))
vi.mock('node:fs/promises', async (original) => disk.guardPromises(await original()))

describe('a folder', () => {
  itOutlastsFaults(
    () => {
      const dir = newFolder()
      return {
        open: () => directoryTarget(dir),
        whileFailing: ({ at, onwards }, work) => disk.whileFailing((call) => (onwards ? call >= at : call === at), work),
        later: () => undefined,
      }
    },
    { fewest: 120 },
  )
})
