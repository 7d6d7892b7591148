import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BasePayload } from 'payload'
import { migrations } from '../migrations/index.ts'

/** What must be true for editors to work; each says only whether it is. */
export interface Readiness {
  /** The database answers. */
  database: boolean
  /** Its schema is that of this version. MongoDB has none. */
  migrations: boolean
  /** Images can be kept. */
  media: boolean
}

/** Milliseconds after which something counts as not answering. */
const patience = 2_000

/**
 * Looks whether a CMS can do its work.
 * @param mediaDir folder of images; made where it is missing, as the first upload would.
 */
export async function readiness(payload: Pick<BasePayload, 'db'>, mediaDir: string): Promise<Readiness> {
  const applied = within(
    payload.db
      .find<{ name: string }>({ collection: 'payload-migrations', limit: 0, pagination: false })
      .then(({ docs }) => docs.map(({ name }) => name)),
  )
  const media = within(
    mkdir(mediaDir, { recursive: true, mode: 0o700 })
      .then(() => access(mediaDir, constants.W_OK))
      .then(() => true),
  )
  const names = await applied
  return {
    database: names !== undefined,
    migrations: names !== undefined && (payload.db.name === 'mongoose' || migrations.every(({ name }) => names.includes(name))),
    media: (await media) ?? false,
  }
}

/** What comes in time; undefined for what fails or comes later. */
async function within<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work.catch(() => undefined), sleep(patience, undefined, { ref: false })])
}
