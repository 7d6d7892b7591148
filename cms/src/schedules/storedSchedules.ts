import type { BasePayload, Where } from 'payload'
import type { PublishedCollection } from '../kinds/kinds.ts'

export type ScheduleAction = 'publish' | 'withdraw'

/** A schedule as it is kept. */
export interface StoredSchedule {
  id: string | number
  /** ISO 8601, UTC. */
  at: string
  /** IANA name of the zone in whose hours it was said. */
  zone: string
  action: ScheduleAction
  kind: PublishedCollection
  /** Id of the document, as text. */
  document: string
  name: string
  state: string | null
  /** The language that is published; of a withdrawal, all. */
  language: string
  standing: 'waiting' | 'done' | 'failed' | 'cancelled'
  by: string | null
  doneAt: string | null
  reason: string | null
  tries: number | null
  triedAt: string | null
}

const iso = (value: unknown) => (value ? new Date(value as string | Date).toISOString() : null)

/** Schedules that fit, the first to come first. */
export async function readSchedules(
  { db }: BasePayload,
  { where, limit, sort = 'at' }: { where: Where; limit: number; sort?: 'at' | '-at' },
): Promise<StoredSchedule[]> {
  const { docs } = await db.find<StoredSchedule>({ collection: 'schedules', where, limit, sort, pagination: false })
  return docs.map((each) => ({
    ...each,
    at: String(iso(each.at)),
    doneAt: iso(each.doneAt),
    triedAt: iso(each.triedAt),
  }))
}

/** Notes something of a schedule. */
export async function noteSchedule(
  { db }: BasePayload,
  id: StoredSchedule['id'],
  data: Partial<Pick<StoredSchedule, 'standing' | 'doneAt' | 'reason' | 'tries' | 'triedAt'>>,
): Promise<void> {
  await db.updateOne({ collection: 'schedules', id, data, returning: false })
}
