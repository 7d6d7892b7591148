import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { newFolder } from '../testing/newFolder.ts'
import { processPlace, processState } from './processStart.ts'
import { LockHeldError, takeLock } from './takeLock.ts'

const newLock = () => path.join(newFolder(), '.lock')
/** Larger than any process number that a system gives. */
const goneProcess = 4_194_999
const holder = (fields: object) => JSON.stringify({ place: processPlace(), id: 'anterior', ...fields })
const startOf = async (pid: number) => {
  const state = await processState(pid)
  return state.running ? state.start : undefined
}

const children: (() => void)[] = []
afterEach(() => {
  for (const end of children.splice(0)) end()
})
/** A process that runs and is no build. */
async function sleeper(): Promise<number> {
  const child = spawn('sleep', ['600'])
  children.push(() => child.kill())
  await once(child, 'spawn')
  if (child.pid === undefined) throw new Error('sleep did not start')
  return child.pid
}

describe('takeLock', () => {
  it('excludes a second taker of the same process until it is given back', async () => {
    const file = newLock()
    const giveBack = await takeLock(file)
    await expect(takeLock(file)).rejects.toMatchObject({ name: 'LockHeldError', code: 'locked', pid: process.pid })
    await giveBack()
    await (await takeLock(file))()
    expect(readdirSync(path.dirname(file))).toEqual([])
  })

  it('can be taken again by a process that the disk did not let give it back', async () => {
    const file = newLock()
    const giveBack = await takeLock(file)
    const text = readFileSync(file)
    rmSync(file)
    mkdirSync(file)
    await expect(giveBack()).rejects.toMatchObject({ code: 'EISDIR' })
    rmdirSync(file)
    writeFileSync(file, text)
    await (await takeLock(file))()
    expect(readdirSync(path.dirname(file))).toEqual([])
  })

  it('of ten takers at once lets one in', async () => {
    const file = newLock()
    const taken = await Promise.allSettled(Array.from({ length: 10 }, () => takeLock(file)))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('does not take the lock of a living process', async () => {
    const file = newLock()
    const pid = process.ppid
    writeFileSync(file, holder({ pid, start: await startOf(pid) }))
    await expect(takeLock(file)).rejects.toThrow(LockHeldError)
    // However long it has been silent.
    utimesSync(file, new Date(0), new Date(0))
    await expect(takeLock(file)).rejects.toMatchObject({ pid })
  })

  it.each([
    ['a process that is gone', async () => holder({ pid: goneProcess, start: '1' })],
    ['a number that another process has now', async () => holder({ pid: await sleeper(), start: '1' })],
    ['its own number, of an earlier life', async () => holder({ pid: process.pid, start: '1' })],
    ['an earlier version, now gone', async () => String(goneProcess)],
    ['an earlier version, whose number another program has now', async () => String(await sleeper())],
    ['a power cut, empty', async () => ''],
    ['a power cut, half', async () => '{"pid":12'],
    ['somebody’s hand', async () => '\0\0\0'],
  ])('takes over from %s', async (_from, text) => {
    const file = newLock()
    writeFileSync(file, await text())
    const giveBack = await takeLock(file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
    await giveBack()
    expect(existsSync(file)).toBe(false)
    expect(readdirSync(path.dirname(file))).toEqual([])
  })

  it('goes by the sign of life of a holder whose number means nothing here: another machine or container', async () => {
    const file = newLock()
    writeFileSync(file, holder({ pid: goneProcess, start: '1', place: 'otra máquina' }))
    await expect(takeLock(file)).rejects.toMatchObject({ pid: goneProcess })
    const old = new Date(Date.now() - 120_000)
    utimesSync(file, old, old)
    await (await takeLock(file))()
  })

  it('does not remove, when it gives back, a lock that is no longer its own', async () => {
    const file = newLock()
    const giveBack = await takeLock(file)
    writeFileSync(file, holder({ pid: process.ppid, start: await startOf(process.ppid) }))
    await giveBack()
    expect(existsSync(file)).toBe(true)
  })
})
