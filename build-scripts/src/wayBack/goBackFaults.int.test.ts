import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it, vi } from 'vitest'
import { readHold } from '../release/siteHold.ts'
import { first, publish, reopen, second, shown } from '../release/testing/publish.ts'
import { chooseWayBack, goBack } from './goBack.ts'

const disk = await vi.hoisted(async () => import('../release/testing/failingDisk.ts'))
vi.mock('node:fs', async (original) => disk.guardSync(await original()))
vi.mock('node:fs/promises', async (original) => disk.guardPromises(await original()))

describe.each([
  ['fails once', 'EIO', (turn: number) => (call: number) => call === turn],
  ['and all that follow fail', 'EIO', (turn: number) => (call: number) => call >= turn],
  ['finds the disk full, as all that follow', 'ENOSPC', (turn: number) => disk.isFullFrom(turn)],
] as const)('going back, of which one call of the file system %s', (_how, code, failing) => {
  it('shows one whole release and is held there if it is the older one, whichever call it is', async () => {
    let turn = 0
    let held = 0
    for (; ; turn++) {
      const dir = newFolder()
      await publish(reopen(dir), 'jalisco', first)
      await publish(reopen(dir), 'jalisco', second)
      await publish(reopen(dir), 'oaxaca', first)
      const back = async () => goBack(reopen(dir), await chooseWayBack(reopen(dir), 'jalisco', undefined), null)

      let isDone = false
      const work = async () => {
        await back()
        isDone = true
      }
      const calls = await disk.whileFailing(failing(turn), work, code)

      const where = `call ${turn} (${isDone ? 'done' : 'failed'})`
      const store = reopen(dir)
      const now = shown(store, 'jalisco')
      expect(isDone ? [first] : [first, second], where).toContainEqual(now)
      // Else the next build would undo it unasked.
      if (now['index.html'] === 'primera') {
        expect(readHold(store.layout, 'jalisco'), where).toEqual({ since: expect.any(String), by: null })
        held += 1
      }
      expect(shown(store, 'oaxaca'), where).toEqual(first)
      if (now['index.html'] === 'segunda') await back()
      expect(shown(reopen(dir), 'jalisco'), where).toEqual(first)
      if (calls <= turn) break
    }
    expect(turn).toBeGreaterThan(25)
    expect(held).toBeGreaterThan(0)
  })
})
