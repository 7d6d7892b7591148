import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import type { PublishedEvent } from '@justicia/shared-content/publishing/PublishedEvent'

/** All events of the log that stand after one number and up to another, so many at a time. */
export async function eventsUpTo(
  feed: Pick<PublicationFeed, 'events'>,
  { after, last, atOnce }: { after: number; last: number; atOnce: number },
): Promise<PublishedEvent[]> {
  const events: PublishedEvent[] = []
  for (let from = after; from < last; ) {
    const some = await feed.events({ after: from, limit: atOnce, wait: 0 })
    events.push(...some.filter(({ sequence }) => sequence <= last))
    from = some.at(-1)?.sequence ?? last
  }
  return events
}
