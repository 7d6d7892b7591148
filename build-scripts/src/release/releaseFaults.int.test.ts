import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it, vi } from 'vitest'
import { ReleaseStore } from './ReleaseStore.ts'
import { publish, shown } from './testing/publish.ts'

/** Calls of the file system are counted, and one of them, or all from it on, fail. */
const disk = vi.hoisted(() => {
  let count = 0
  let failsAt: (call: number) => boolean = () => false
  const guard = <A extends unknown[], R>(name: string, call: (...args: A) => R) =>
    Object.assign((...args: A): R => {
      if (failsAt(count++)) throw Object.assign(new Error(`EIO: ${name}`), { code: 'EIO' })
      return call(...args)
    }, call)
  return {
    guard,
    /** @returns how many calls were made. */
    async whileFailing(fails: (call: number) => boolean, work: () => Promise<unknown>): Promise<number> {
      count = 0
      failsAt = fails
      try {
        await work().catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EIO') throw error
        })
        return count
      } finally {
        failsAt = () => false
      }
    },
  }
})

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const names = ['closeSync', 'linkSync', 'lstatSync', 'mkdirSync', 'openSync', 'readFileSync', 'readdirSync'] as const
  const more = ['readlinkSync', 'renameSync', 'rmSync', 'rmdirSync', 'symlinkSync', 'writeSync'] as const
  const guarded = Object.fromEntries(
    [...names, ...more].map((name) => [name, disk.guard(name, fs[name] as (...args: unknown[]) => unknown)]),
  )
  return { ...fs, ...guarded, default: { ...fs, ...guarded } }
})

vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>()
  const open: typeof fs.open = async (...args) => {
    const handle = await disk.guard('open', fs.open)(...args)
    for (const name of ['writeFile', 'datasync', 'sync'] as const) {
      const call = disk.guard(name, handle[name].bind(handle) as (...args: unknown[]) => Promise<void>)
      handle[name] = async (...args: unknown[]) => call(...args)
    }
    return handle
  }
  const [rename, rm] = (['rename', 'rm'] as const).map((name) => {
    const call = disk.guard(name, fs[name] as (...args: unknown[]) => Promise<void>)
    return async (...args: unknown[]) => call(...args)
  })
  return { ...fs, open, rename, rm, default: { ...fs, open, rename, rm } }
})

const first = { 'index.html': 'primera', 'guias/robo/index.html': 'robo', 'viejo.html': 'se va' }
const second = { 'index.html': 'segunda', 'guias/robo/index.html': 'robo', 'guias/fraude/index.html': 'llega' }

/** The same folder, as a process finds it that starts anew. */
function reopen(dir: string): ReleaseStore {
  const store = new ReleaseStore(dir)
  store.open()
  return store
}

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
