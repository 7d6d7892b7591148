import { setTimeout as sleep } from 'node:timers/promises'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import type { BasePayload } from 'payload'
import type { CmsSettings } from '../settings/settings.ts'
import { readPublished } from '../snapshot/readPublished.ts'
import { UnreadDocuments } from '../snapshot/UnreadDocuments.ts'
import type { PublishingLease } from './lease.ts'
import { readChanges } from './readChanges.ts'
import { lastSequence, readEvents } from './readEvents.ts'
import { keepReceipts } from './receipts.ts'
import { settleOrder, waitingOrders } from './siteOrders.ts'
import { keepSites } from './sites.ts'

/** Milliseconds between two looks at the log, by an index. */
const pause = 50

/** What whoever publishes asks of a CMS, but for what has its own hour. */
export function cmsFeed(
  payload: BasePayload,
  { mediaDir }: Pick<CmsSettings, 'mediaDir'>,
  lease: PublishingLease,
): Omit<PublicationFeed, 'publishDue'> {
  return {
    lastSequence: () => lastSequence(payload),
    async events({ after, limit, wait }) {
      const deadline = performance.now() + wait
      for (;;) {
        const events = await readEvents(payload, { sequence: { greater_than: after } }, { limit })
        if (events.length > 0 || performance.now() > deadline) return events
        await sleep(pause)
      }
    },
    changes: (pieces) => readChanges(payload, mediaDir, pieces),
    async snapshot(dir) {
      const unread = new UnreadDocuments()
      await writeContent(await readPublished(payload, mediaDir, unread), dir)
      return unread.list
    },
    keepReceipts: (receipts) => keepReceipts(payload, receipts),
    async retries() {
      const { docs } = await payload.db.find<{ id: string | number; sequence: number }>({
        collection: 'receipts',
        where: { retryAsked: { exists: true } },
        limit: 0,
        pagination: false,
        select: { sequence: true },
      })
      if (docs.length === 0) return []
      const sequences = docs.map(({ sequence }) => sequence)
      for (const { id } of docs)
        await payload.db.updateOne({ collection: 'receipts', id, data: { retryAsked: null }, returning: false })
      return readEvents(payload, { sequence: { in: sequences } }, { limit: 0 })
    },
    orders: () => waitingOrders(payload),
    settleOrder: (settled) => settleOrder(payload, settled),
    keepSites: (standings) => keepSites(payload, standings),
    mayPublish: () => lease.hold(),
  }
}
