import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { processPlace, processState } from '@justicia/shared-content/locks/processStart'
import { orAbsent } from '@justicia/shared-content/orAbsent'

/** Folders of processes that cannot be looked up here (of another container, say) are kept this long, in milliseconds. */
const foreignAge = 24 * 60 * 60 * 1000

/** A folder that only its owner may look into, until it is removed. */
export interface PrivateFolder {
  dir: string
  remove(): Promise<void>
}

/**
 * Makes a folder of this process alone in `parent`, which only their owner may look into, and removes those that
 * processes left behind which were killed.
 */
export async function makePrivateFolder(parent: string): Promise<PrivateFolder> {
  await mkdir(parent, { recursive: true, mode: 0o700 })
  for (const name of await readdir(parent))
    if (await isLeft(path.join(parent, name))) await rm(path.join(parent, name), { recursive: true, force: true })
  const dir = path.join(parent, `${await ownName()}.${randomUUID()}`)
  await mkdir(dir, { mode: 0o700 })
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

async function ownName(): Promise<string> {
  return [process.pid, await startOf(process.pid), placeDigest()].join('.')
}

async function isLeft(dir: string): Promise<boolean> {
  const [pid = '', start, place] = path.basename(dir).split('.')
  if (place === placeDigest()) return (await startOf(Number(pid))) !== start
  const stats = await stat(dir).catch(orAbsent)
  return stats !== undefined && Date.now() - stats.mtimeMs > foreignAge
}

/** When a process began, as part of a name; `gone` for one that has ended. */
async function startOf(pid: number): Promise<string> {
  const state = await processState(pid)
  return state.running ? (state.start ?? 'unknown').replace(/[^0-9A-Za-z]/g, '-') : 'gone'
}

function placeDigest(): string {
  return createHash('sha256').update(processPlace()).digest('hex').slice(0, 12)
}
