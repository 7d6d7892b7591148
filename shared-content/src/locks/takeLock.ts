import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { orAbsent } from '../orAbsent.ts'
import { parseJson } from '../parseJson.ts'
import { processPlace, processState } from './processStart.ts'

/** Somebody else holds the lock; `pid` is unknown where the holder has not said it. */
export class LockHeldError extends Error {
  override readonly name = 'LockHeldError'
  readonly code = 'locked'
  readonly pid: number | undefined

  constructor(file: string, pid: number | undefined) {
    super(`El proceso ${pid ?? 'desconocido'} tiene ${file}.`)
    this.pid = pid
  }
}

const holderSchema = z.object({
  pid: z.int().positive(),
  /** When the process began, as `processState` tells; absent where the system does not. */
  start: z.string().optional(),
  /** Where its number means it, as `processPlace` tells. */
  place: z.string(),
  /** Of this very lock: no two are equal. */
  id: z.string(),
})
type Holder = z.infer<typeof holderSchema>

/** A lock as found: `id` tells it from every other that stood or will stand in its place. */
interface Found {
  id: string
  /** Milliseconds since it was made, or since its holder last said that it lives. */
  age: number
  holder: Holder | undefined
  /** Written by an earlier version: nothing but a number. */
  barePid: number | undefined
}

/** A holder says that it lives this often. Only who cannot look up its number goes by it. */
const heartbeat = 5_000
const silent = 60_000
/** A lock is complete from its first moment. One that is not was left by a power cut, or is being written on a disk without links. */
const incomplete = 2_000
/** How long to wait for another process that is taking over the same stale lock. */
const patience = 10_000

const held = new Set<string>()
/** Ids of locks that this thread could not give back: their files name a process that lives, and holds them no more. */
const left = new Set<string>()

/**
 * Takes a lock, by a file that says who holds it. Exactly one takes it, also of one process and also when it was left
 * behind: by a process that is gone, by one whose number another has now, by a power cut that left it empty, or by this
 * very process, where the disk did not let it give the lock back.
 * The lock of a living holder is never taken.
 * @returns what gives the lock back.
 * @throws {LockHeldError}
 */
export async function takeLock(lockFile: string): Promise<() => Promise<void>> {
  const file = path.resolve(lockFile)
  if (held.has(file)) throw new LockHeldError(file, process.pid)
  held.add(file)
  try {
    await mkdir(path.dirname(file), { recursive: true })
    return await acquire(file)
  } catch (error) {
    held.delete(file)
    throw error
  }
}

async function acquire(file: string): Promise<() => Promise<void>> {
  const me = await ownHolder()
  const deadline = performance.now() + patience
  for (;;) {
    const isMade = await create(file, JSON.stringify(me)).catch((error) => {
      // It may stand there all the same.
      left.add(me.id)
      throw error
    })
    if (isMade) return keep(file, me.id)
    const found = await look(file)
    if (found === undefined) continue
    const state = await judge(found)
    if (state === 'held') throw new LockHeldError(file, found.holder?.pid ?? found.barePid)
    if (state === 'stale' && (await remove(file, found.id))) continue
    if (performance.now() > deadline) throw new LockHeldError(file, found.holder?.pid)
    await sleep(50)
  }
}

async function ownHolder(): Promise<Holder> {
  const state = await processState(process.pid)
  const start = state.running ? state.start : undefined
  return { pid: process.pid, ...(start === undefined ? {} : { start }), place: processPlace(), id: randomUUID() }
}

/** Makes the lock, with its text in it from the first moment. False when it is there already. */
async function create(file: string, text: string): Promise<boolean> {
  const whole = `${file}.${randomUUID()}`
  try {
    await writeFile(whole, text, { flag: 'wx' })
    await link(whole, file)
    return true
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    const withoutLinks = syscall === 'link' && ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code ?? '')
    if (!withoutLinks) throw error
    return createInPlace(file, text)
  } finally {
    await rm(whole, { force: true })
  }
}

/** On disks that know no links: empty for a moment, which `incomplete` spans. */
async function createInPlace(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function keep(file: string, id: string): () => Promise<void> {
  const timer = setInterval(() => {
    const now = new Date()
    // Removed by hand, or on a disk that takes no more: nobody is told that it lives, and the work itself will say why.
    utimes(file, now, now).catch(() => undefined)
  }, heartbeat)
  timer.unref()
  return async () => {
    clearInterval(timer)
    try {
      if ((await look(file))?.id === id) await rm(file, { force: true })
    } catch (error) {
      left.add(id)
      throw error
    } finally {
      held.delete(file)
    }
  }
}

async function look(file: string): Promise<Found | undefined> {
  try {
    const [text, stats] = [await readFile(file, 'utf8'), await stat(file, { bigint: true })]
    const age = Date.now() - Number(stats.mtimeMs)
    const parsed = holderSchema.safeParse(parseJson(text))
    if (parsed.success) return { id: parsed.data.id, age, holder: parsed.data, barePid: undefined }
    const barePid = /^\d+$/.test(text.trim()) ? Number(text) : undefined
    return { id: `${stats.ino}-${stats.mtimeNs}-${stats.size}`, age, holder: undefined, barePid }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function judge({ age, holder, barePid }: Found): Promise<'held' | 'stale' | 'unclear'> {
  if (holder === undefined) {
    if (barePid !== undefined) return (await isNode(barePid)) ? 'held' : 'stale'
    return age < incomplete ? 'unclear' : 'stale'
  }
  if (left.has(holder.id)) return 'stale'
  if (holder.place !== processPlace()) return age < silent ? 'held' : 'stale'
  const state = await processState(holder.pid)
  if (!state.running) return 'stale'
  // The number is the same, and it may have been given again.
  if (holder.start !== undefined && state.start !== undefined) return holder.start === state.start ? 'held' : 'stale'
  return 'held'
}

/** An earlier version wrote its number alone: whose number it is now shows, where it can be seen, in the program that it runs. */
async function isNode(pid: number): Promise<boolean> {
  if (!(await processState(pid)).running) return false
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(orAbsent)
  return program === undefined || /node|MainThread/.test(program)
}

/**
 * Removes one stale lock and no other. Two that found it stale must not both remove: the second would remove the
 * lock that the first has made meanwhile. So they take turns, by a lock that is named after the stale one.
 * False when another is at it.
 */
async function remove(file: string, id: string): Promise<boolean> {
  const turn = `${file}.${id}`
  let giveBack: () => Promise<void>
  try {
    giveBack = await takeLock(turn)
  } catch (error) {
    if (error instanceof LockHeldError) return false
    throw error
  }
  try {
    if ((await look(file))?.id === id) await rm(file, { force: true })
    return true
  } finally {
    await giveBack()
  }
}
