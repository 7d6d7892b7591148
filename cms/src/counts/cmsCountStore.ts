import { randomBytes } from 'node:crypto'
import { addCounts, type DailyCount, readDayCounts } from '@justicia/shared-content/measurement/hits'
import type { BasePayload } from 'payload'
import type { CountStore } from './DailyCounter.ts'

type Store = Pick<BasePayload, 'find' | 'create' | 'update'>

/**
 * Keeps counts in the database of the CMS. Each process has a document a day of its own, so that several add up, whichever
 * writes when.
 */
export function cmsCountStore(payload: Store, writer = randomBytes(8).toString('hex')): CountStore {
  return {
    async keep(day, counts) {
      // Looked up and not remembered: an answer may have been lost after the document was made.
      const { docs } = await payload.find({
        collection: 'daily-counts',
        where: { day: { equals: day }, writer: { equals: writer } },
        limit: 1,
        depth: 0,
        pagination: false,
      })
      const [known] = docs
      if (known === undefined) await payload.create({ collection: 'daily-counts', data: { day, writer, counts }, depth: 0 })
      else await payload.update({ collection: 'daily-counts', id: known.id, data: { counts }, depth: 0 })
    },
  }
}

/** What was counted from a day to another, both included. @param input.sites slugs; all where it is absent. */
export async function readCounts(
  payload: Pick<BasePayload, 'find'>,
  { from, until, sites }: { from: string; until: string; sites?: ReadonlySet<string> | undefined },
): Promise<DailyCount[]> {
  const { docs } = await payload.find({
    collection: 'daily-counts',
    where: { day: { greater_than_equal: from, less_than_equal: until } },
    depth: 0,
    pagination: false,
  })
  const counts = docs.flatMap(({ counts: kept, day }) => readDayCounts(day, kept))
  return addCounts(sites === undefined ? counts : counts.filter(({ site }) => sites.has(site)))
}
