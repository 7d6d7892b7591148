import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it } from 'vitest'
import { distLayout } from './distLayout.ts'
import { ObjectStore } from './ObjectStore.ts'

it('leaves an object in its place where several threads store the same bytes at the same moment', async () => {
  const dir = newFolder()
  const workerData = { dir, arrivals: new SharedArrayBuffer(4), rounds: 200 }
  const workers = ['one', 'other'].map(() => new Worker(new URL('./testing/putMany.ts', import.meta.url), { workerData }))
  const told = await Promise.all(
    workers.map(async (worker) => (await once(worker, 'message'))[0] as { ino: bigint; isNew: boolean }[]),
  )
  const [one = [], other = []] = told
  expect(one).toHaveLength(200)
  expect(one.map(({ ino }) => ino)).toEqual(other.map(({ ino }) => ino))
  expect(one.every(({ isNew }, at) => isNew !== other[at]?.isNew)).toBe(true)
  expect(readdirSync(distLayout(dir).objects, { recursive: true }).filter((name) => String(name).includes('.'))).toEqual([])
})

it('writes a damaged object anew', () => {
  const layout = distLayout(newFolder())
  const store = new ObjectStore(layout)
  const { path: file, sha256 } = store.put(Buffer.from('entero'))
  expect(store.put(Buffer.from('entero')).isNew).toBe(false)
  writeFileSync(file, 'a medi')
  const again = store.put(Buffer.from('entero'))
  expect(again).toMatchObject({ path: file, isNew: true })
  expect(store.confirm({ sha256, size: 6 }, undefined)?.stats.ino).toBe(again.stats.ino)
  expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)])
  expect(existsSync(file)).toBe(true)
})
