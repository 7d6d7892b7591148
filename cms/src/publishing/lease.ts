import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BasePayload } from 'payload'

const workers = 'publishing-workers'
type Lease = { _id: string; holder: string; beat: number }
const press = 'press'

/**
 * Milliseconds: how often the holder says that it lives; how long others see no sign of it before they take its place; and
 * after how long without having said so the holder itself stops, well before that.
 */
export const leaseTimes = { beat: 3_000, silent: 15_000, own: 9_000 }

/** Lets one of several processes publish. */
export interface PublishingLease {
  /** Whether this process may publish now; asks for it where it may not yet. */
  hold(): Promise<boolean>
  /** Gives it back at once. */
  giveBack(): Promise<void>
}

/**
 * On MongoDB, one document says who publishes. No clock of one machine is compared with that of another: each looks how long
 * by its own the other's sign of life has stayed the same. On SQLite there is one machine, where a lock on the output folder
 * does it.
 * @param now milliseconds that only grow.
 */
export function publishingLease(
  payload: BasePayload,
  { times = leaseTimes, now = () => performance.now() }: { times?: typeof leaseTimes; now?: () => number } = {},
): PublishingLease {
  if (payload.db.name !== 'mongoose') return { hold: async () => true, giveBack: async () => undefined }
  const collection = (payload.db as unknown as MongooseAdapter).connection.collection<Lease>(workers)
  const me = randomUUID()
  let saidAt: number | undefined
  let seen: { holder: string; beat: number; at: number } | undefined

  const beat = async (): Promise<boolean> => {
    const asked = now()
    const { matchedCount } = await collection.updateOne({ _id: press, holder: me }, { $inc: { beat: 1 } })
    saidAt = matchedCount === 1 ? asked : undefined
    return matchedCount === 1
  }
  const take = async (): Promise<boolean> => {
    await collection.updateOne({ _id: press }, { $setOnInsert: { holder: '', beat: 0 } }, { upsert: true })
    const found = await collection.findOne({ _id: press })
    if (found === null) return false
    const { holder, beat: was } = found
    if (seen?.holder !== holder || seen.beat !== was) seen = { holder, beat: was, at: now() }
    if (holder !== '' && now() - seen.at < times.silent) return false
    const asked = now()
    // Whoever moves meanwhile, its old holder among them, is left in its place.
    const { matchedCount } = await collection.updateOne(
      { _id: press, holder, beat: was },
      { $set: { holder: me, beat: was + 1 } },
    )
    saidAt = matchedCount === 1 ? asked : undefined
    return matchedCount === 1
  }
  const hold = async (): Promise<boolean> => {
    if (saidAt === undefined) return take()
    if (now() - saidAt < times.beat) return true
    try {
      return await beat()
    } catch (error) {
      // Nobody has taken its place so soon.
      if (saidAt !== undefined && now() - saidAt < times.own) return true
      throw error
    }
  }
  /** Two of this process that ask at once would be two contenders. */
  let asking: Promise<boolean> | undefined
  return {
    hold() {
      asking ??= hold().finally(() => {
        asking = undefined
      })
      return asking
    },
    async giveBack() {
      if (saidAt !== undefined) await collection.updateOne({ _id: press, holder: me }, { $set: { holder: '' } })
      saidAt = undefined
    },
  }
}
