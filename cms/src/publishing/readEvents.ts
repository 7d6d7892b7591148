import type { PublishedEvent } from '@justicia/shared-content/publishing/PublishedEvent'
import type { BasePayload, Where } from 'payload'

interface StoredEvent extends Omit<PublishedEvent, 'at' | 'state'> {
  at: string | Date
  state?: string | null
}

/** Events of the log that fit, in order. */
export async function readEvents(
  { db }: BasePayload,
  where: Where,
  { limit, latest = false }: { limit: number; latest?: boolean },
): Promise<PublishedEvent[]> {
  const { docs } = await db.find<StoredEvent>({
    collection: 'events',
    where,
    sort: latest ? '-sequence' : 'sequence',
    limit,
    pagination: false,
  })
  return docs.map(({ sequence, at, kind, key, state }) => ({
    sequence,
    at: new Date(at).toISOString(),
    kind,
    key,
    ...(state === null || state === undefined ? {} : { state }),
  }))
}

/** Number of the last event; 0 when there is none. */
export async function lastSequence(payload: BasePayload): Promise<number> {
  const [last] = await readEvents(payload, {}, { limit: 1, latest: true })
  return last?.sequence ?? 0
}
