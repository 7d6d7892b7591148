import { describe, vi } from 'vitest'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { type Fault, itOutlastsFaults } from './support/failingDeployment.ts'

const disk = await vi.hoisted(async () => import('../../build-scripts/src/release/testing/failingDisk.ts'))
vi.mock('node:fs', async (original) => disk.guardSync(await original()))
vi.mock('node:fs/promises', async (original) => disk.guardPromises(await original()))

const failing: Record<Fault, (at: number) => (call: number, name: string) => boolean> = {
  once: (at) => (call) => call === at,
  onwards: (at) => (call) => call >= at,
  full: disk.isFullFrom,
}

describe('a folder', () => {
  itOutlastsFaults(
    (dir) => ({
      open: () => directoryTarget(dir),
      whileFailing: ({ at, fault }, work) => disk.whileFailing(failing[fault](at), work, fault === 'full' ? 'ENOSPC' : 'EIO'),
      later: () => undefined,
    }),
    { fewest: 120 },
  )
})
