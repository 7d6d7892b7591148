import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it, vi } from 'vitest'
import { ReleaseStore } from './ReleaseStore.ts'
import { publish, shown } from './testing/publish.ts'

/** Before an object is linked into a tree, another thread puts its like in its place: the system says that there is no such file. */
const race = vi.hoisted(() => ({ before: new Map<string, number>() }))

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const linkSync: typeof fs.linkSync = (from, to) => {
    const seen = race.before.get(String(to)) ?? 0
    race.before.set(String(to), seen + 1)
    if (seen < 2 && String(to).includes(`${path.sep}trees${path.sep}`)) {
      fs.copyFileSync(from, `${from}.other`)
      fs.renameSync(`${from}.other`, from)
      throw Object.assign(new Error('ENOENT: link'), { code: 'ENOENT' })
    }
    fs.linkSync(from, to)
  }
  return { ...fs, linkSync, default: { ...fs, linkSync } }
})

it('links an object that another thread writes at the same moment, and knows the one that it got', async () => {
  const store = new ReleaseStore(newFolder())
  store.open()
  const id = await publish(store, 'jalisco', { 'index.html': 'inicio' })
  expect(shown(store, 'jalisco')).toEqual({ 'index.html': 'inicio' })
  expect(race.before.get(path.join(store.layout.nextTree('jalisco'), 'index.html'))).toBe(3)
  const live = store.current('jalisco')
  const { statSync } = await import('node:fs')
  const { mtimeMs } = statSync(path.join(store.layout.tree('jalisco', id), 'index.html'))
  expect(live?.times['index.html']).toBeCloseTo(mtimeMs, 2)
})
