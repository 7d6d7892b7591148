import type { PublishedEvent } from '@justicia/shared-content/publishing/PublishedEvent'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'

/** What a turn of the publisher did. */
export type Turn = 'standby' | 'opened' | 'obeyed' | 'published' | 'finished' | 'idle'

/** Told by a publisher how it goes; changes nothing. */
export interface PublisherWatch {
  /** A turn is over, and all events up to a number are taken up. */
  ended(turn: Turn, cursor: number): void
  /** A turn failed, and is tried again. */
  failed(): void
  /** Some events can be read on the sites, or it is known why not. */
  published(events: readonly PublishedEvent[], receipts: readonly Receipt[]): void
  /** What was published is found by searching, too. */
  found(receipts: readonly Receipt[]): void
}
