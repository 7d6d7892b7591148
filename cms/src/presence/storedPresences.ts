import type { BasePayload, Where } from 'payload'

/** Somebody who has a document open. */
export interface StoredPresence {
  id: string | number
  /** As in `guides/12`. */
  document: string
  account: string
  since: string
  seenAt: string
  wroteAt: string | null
}

/** One account at one document. */
type Place = Pick<StoredPresence, 'document' | 'account'>

/**
 * Milliseconds without a sign after which somebody is gone for the others, and after which they are forgotten: who comes
 * back to the page before that has had it open all the time.
 */
export const presenceTimes = { shown: 60_000, kept: 60 * 60_000 }

/** How many documents one account has open at most: those not seen for longest go. */
export const mostPresences = 50

const collection = 'presences'
const at = ({ document, account }: Place): Where => ({
  and: [{ document: { equals: document } }, { account: { equals: account } }],
})
const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()

/** Notes that an account has a document open, and whether it is writing there. */
export async function noteSeen(
  { db }: BasePayload,
  { document, account, isWriting, now }: Place & { isWriting: boolean; now: Date },
): Promise<void> {
  const seen = { seenAt: now.toISOString(), ...(isWriting ? { wroteAt: now.toISOString() } : {}) }
  const where = { and: [at({ document, account }), { seenAt: { greater_than: before(now, presenceTimes.kept) } }] }
  const own = await db.findOne<StoredPresence>({ collection, where })
  if (own !== null) {
    await db.updateOne({ collection, id: own.id, data: seen, returning: false })
    return
  }
  await makeRoom(db, account, now)
  await db.create({ collection, data: { document, account, since: now.toISOString(), wroteAt: null, ...seen } })
}

/** Notes that an account has closed a document. */
export async function noteLeft({ db }: BasePayload, place: Place): Promise<void> {
  await db.deleteMany({ collection, where: at(place) })
}

/** The others who have a document open, the first to open it first. */
export async function readOthers(
  { db }: BasePayload,
  { document, account, now }: Place & { now: Date },
): Promise<StoredPresence[]> {
  const { docs } = await db.find<StoredPresence>({
    collection,
    where: {
      and: [
        { document: { equals: document } },
        { account: { not_equals: account } },
        { seenAt: { greater_than: before(now, presenceTimes.shown) } },
      ],
    },
    sort: 'since',
    limit: mostPresences,
    pagination: false,
  })
  // Two tabs of one account that begin in the same instant may both have made an entry.
  return [...new Map(docs.toReversed().map((presence) => [presence.account, presence])).values()].reverse()
}

/** Forgets who has long been gone, and what one account has open beyond what it may. */
async function makeRoom(db: BasePayload['db'], account: string, now: Date): Promise<void> {
  await db.deleteMany({ collection, where: { seenAt: { less_than: before(now, presenceTimes.kept) } } })
  const { docs } = await db.find<StoredPresence>({
    collection,
    where: { account: { equals: account } },
    sort: '-seenAt',
    limit: 2 * mostPresences,
    pagination: false,
  })
  const extra = docs.slice(mostPresences - 1).map(({ id }) => id)
  if (extra.length > 0) await db.deleteMany({ collection, where: { id: { in: extra } } })
}
