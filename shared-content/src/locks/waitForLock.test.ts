import path from 'node:path'
import { expect, it } from 'vitest'
import { newFolder } from '../testing/newFolder.ts'
import { takeLock } from './takeLock.ts'
import { waitForLock } from './waitForLock.ts'

it('takes a lock when it is given back, and says once that it waits', async () => {
  const file = path.join(newFolder(), 'lock')
  const giveBack = await takeLock(file)
  let told = 0
  const waiting = waitForLock(file, { onWait: () => told++ })
  await expect.poll(() => told).toBe(1)
  await giveBack()
  await (await waiting)()
  expect(told).toBe(1)
})

it('waits no longer when it is told to stop, and takes nothing', async () => {
  const file = path.join(newFolder(), 'lock')
  const giveBack = await takeLock(file)
  const [controller, reason] = [new AbortController(), new Error('basta')]
  const waiting = waitForLock(file, { onWait: () => controller.abort(reason), signal: controller.signal })
  await expect(waiting).rejects.toBe(reason)
  await giveBack()
  await (await takeLock(file))()
})
