import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it, vi } from 'vitest'
import { first, publish, reopen, second, shown } from './testing/publish.ts'

const disk = await vi.hoisted(async () => import('./testing/failingDisk.ts'))
vi.mock('node:fs', async (original) => disk.guardSync(await original()))
vi.mock('node:fs/promises', async (original) => disk.guardPromises(await original()))

describe.each([
  ['fails once', (turn: number) => (call: number) => call === turn],
  ['and all that follow fail, as after a kill', (turn: number) => (call: number) => call >= turn],
])('a release of which one call of the file system %s', (_how, failing) => {
  it('is whole, the old or the new, whichever call it is, and can be made again', async () => {
    let turn = 0
    for (; ; turn++) {
      const dir = newFolder()
      const old = await publish(reopen(dir), 'jalisco', first)
      await publish(reopen(dir), 'oaxaca', first)
      const calls = await disk.whileFailing(failing(turn), async () => publish(reopen(dir), 'jalisco', second))
      const where = `call ${turn}`
      expect([first, second], where).toContainEqual(shown(reopen(dir), 'jalisco'))
      expect(shown(reopen(dir), 'oaxaca'), where).toEqual(first)
      await publish(reopen(dir), 'jalisco', second)
      expect(shown(reopen(dir), 'jalisco'), where).toEqual(second)
      await reopen(dir).restore('jalisco', old)
      expect(shown(reopen(dir), 'jalisco'), where).toEqual(first)
      if (calls <= turn) break
    }
    // Else the calls are not those that the store makes.
    expect(turn).toBeGreaterThan(60)
  })
})
