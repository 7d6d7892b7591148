import { setTimeout as wait } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { E_TIMEOUT, Mutex, withTimeout } from 'async-mutex'
import type { PayloadRequest } from 'payload'
import { ConflictError, stillPublishing } from './ConflictError.ts'
import type { TurnTakingDatabase } from './turns.ts'

/** The one document that every transaction that publishes writes first. */
const turns = 'publishing-turns'
const theTurn = { name: 'publish' }

/** How long a save waits for others of this process, and then for those of others, before it is told to try again. */
const patience = { here: 120_000, elsewhere: 10_000 }

/**
 * Lets transactions that publish take turns. MongoDB runs them side by side, each on a picture of its own, and never makes
 * one wait for another: of two that write the same document, one fails at once. Here they wait, for those of the same
 * process in a queue, and for other processes by beginning again: as long as a transaction has done nothing else, that
 * costs nothing, and its picture is then the newest.
 */
export function takeTurns(db: MongooseAdapter, isWriteConflict: (error: unknown) => boolean): void {
  const queue = withTimeout(new Mutex(), patience.here)
  /** By transaction: what lets the next one in. */
  const held = new Map<string | number, Promise<() => void>>()

  const take = async (id: string | number, req: PayloadRequest): Promise<() => void> => {
    const release = await queue.acquire().catch((error: unknown) => {
      throw error === E_TIMEOUT ? new ConflictError(stillPublishing, req) : error
    })
    try {
      await writeFirst(id, req)
      return release
    } catch (error) {
      release()
      throw error
    }
  }

  const writeFirst = async (id: string | number, req: PayloadRequest): Promise<void> => {
    const session = db.sessions[id]
    if (session === undefined) return
    const mayBeginAgain = session.transaction.isStarting
    const deadline = Date.now() + patience.elsewhere
    for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
      try {
        await db.connection.collection(turns).updateOne(theTurn, { $inc: { taken: 1 } }, { session })
        return
      } catch (error) {
        if (!isWriteConflict(error)) throw error
        if (!mayBeginAgain || Date.now() > deadline) throw new ConflictError(stillPublishing, req)
        await session.abortTransaction()
        await wait(pause * (1 + Math.random()))
        session.startTransaction((db.transactionOptions || {}) as object)
      }
    }
  }

  ;(db as unknown as TurnTakingDatabase).takeTurn = async (req) => {
    const id = await req.transactionID
    // Without transactions there is nothing to wait for.
    if (id === undefined || id === null || db.sessions[id] === undefined) return
    const turn = held.get(id) ?? take(id, req)
    held.set(id, turn)
    try {
      await turn
    } catch (error) {
      held.delete(id)
      throw error
    }
  }

  for (const name of ['commitTransaction', 'rollbackTransaction'] as const) {
    const end = db[name]
    db[name] = async (incoming) => {
      const id = await incoming
      try {
        await end.call(db, incoming)
      } finally {
        const turn = held.get(id)
        held.delete(id)
        void turn?.then(
          (release) => release(),
          () => undefined,
        )
      }
    }
  }

  const { connect } = db
  db.connect = async (options) => {
    await connect?.call(db, options)
    // Outside of any transaction: two that both made it would collide.
    await db.connection.collection(turns).updateOne(theTurn, { $setOnInsert: { taken: 0 } }, { upsert: true })
  }
}
