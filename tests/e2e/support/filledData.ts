import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { today } from '@justicia/shared-content/day'
import { LockHeldError, takeLock } from '@justicia/shared-content/locks/takeLock'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { createClient } from '@libsql/client'
import { buildCache } from '../../../build-scripts/src/repository.ts'
import { digestSources } from '../../../build-scripts/src/steps/digestSources.ts'
import { runScript } from '../../support/programs.ts'
import { firstAdminEnvironment } from './firstAdmin.ts'

const cache = path.join(buildCache, 'filled-cms')
const lock = `${cache}.lock`

/** What commands and servers are told of the data in a folder. */
export function dataEnvironment(folder: string): Record<string, string> {
  return {
    ...firstAdminEnvironment,
    DATABASE_URI: '',
    JUSTICIA_DATA_DIR: path.join(folder, 'data'),
    JUSTICIA_MEDIA_DIR: path.join(folder, 'media'),
  }
}

/**
 * The data of a CMS that holds the whole corpus. It is made where code, content or day are others than the last time, and
 * of several files that want it at once by one. @returns its folder, to be copied.
 */
export async function filledData(): Promise<string> {
  const filled = await folderNow()
  if (existsSync(filled)) return filled
  const giveBack = await waitForLock(lock)
  try {
    if (!existsSync(filled)) await fill(filled, seedInto)
  } finally {
    await giveBack()
  }
  return filled
}

/** Whoever seeds a CMS anyway may leave a copy to the others, who wait for it. */
export interface Filling {
  /** Keeps a copy of the data that is in a folder now. */
  from: (folder: string) => Promise<void>
  giveBack: () => Promise<void>
}

/** Says that one is about to seed a CMS; undefined where nobody needs a copy of it. */
export async function beginFilling(): Promise<Filling | undefined> {
  const filled = await folderNow()
  if (existsSync(filled)) return undefined
  try {
    const giveBack = await takeLock(lock)
    return { from: (folder) => fill(filled, (making) => copyData(folder, making)), giveBack }
  } catch (error) {
    if (error instanceof LockHeldError) return undefined
    throw error
  }
}

async function folderNow(): Promise<string> {
  const digest = await digestSources(
    ['cms/src', 'shared-content/src', 'shared-content/content'],
    ['package-lock.json', 'states.json'],
  )
  return path.join(cache, `${today()}-${digest.slice(0, 16)}`)
}

/** Makes the folder whole or not at all, in the place of all that were made before. */
async function fill(filled: string, make: (making: string) => Promise<void>): Promise<void> {
  await mkdir(cache, { recursive: true })
  const making = await mkdtemp(path.join(cache, 'making-'))
  await make(making)
  await rename(making, filled)
  for (const name of await readdir(cache))
    if (name !== path.basename(filled)) await rm(path.join(cache, name), { recursive: true, force: true })
}

async function seedInto(making: string): Promise<void> {
  const { status, stdout, stderr } = await runScript('cms/src/scripts/seed.ts', ['--if-empty'], { env: dataEnvironment(making) })
  if (status !== 0) throw new Error(`npm run seed failed:\n${stdout}${stderr}`)
}

/** The database as one file, whoever else has it open. */
async function copyData(from: string, to: string): Promise<void> {
  const [data, media, database] = ['data', 'media', 'data/justicia.db'] as const
  await mkdir(path.join(to, data), { mode: 0o700 })
  await cp(path.join(from, media), path.join(to, media), { recursive: true })
  await cp(path.join(from, data, 'secreto'), path.join(to, data, 'secreto'))
  const client = createClient({ url: `file:${path.join(from, database)}` })
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [path.join(to, database)] })
  } finally {
    client.close()
  }
}
