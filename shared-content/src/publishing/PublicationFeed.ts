import type { ContentChange } from '../content/applyChange.ts'
import type { PieceName, PublishedEvent } from './PublishedEvent.ts'
import type { Receipt } from './Receipt.ts'
import type { SettledOrder, SiteOrder, SiteStanding } from './SiteStanding.ts'

/** A piece that the CMS could not read, and what it says of it. */
export interface UnreadPiece {
  piece: PieceName
  message: string
}

/** A document that could not be written into a content folder. */
export interface UnreadFile {
  document: string
  message: string
}

/** What whoever publishes asks of the CMS: all calls may be made again. */
export interface PublicationFeed {
  /** Number of the last event; 0 when there is none. */
  lastSequence(): Promise<number>
  /**
   * The events after one, in order.
   * @param input.wait milliseconds to wait for one where there is none.
   */
  events(input: { after: number; limit: number; wait: number }): Promise<PublishedEvent[]>
  /** What is published now of some pieces. */
  changes(pieces: readonly PieceName[]): Promise<{ changes: ContentChange[]; unread: UnreadPiece[] }>
  /** Writes all that is published into a content folder. */
  snapshot(dir: string): Promise<UnreadFile[]>
  /** Keeps receipts, each in the place of what was said of the same event before; when it was live first stays. */
  keepReceipts(receipts: readonly Receipt[]): Promise<void>
  /** Events that somebody asked to be tried again, once each. */
  retries(): Promise<PublishedEvent[]>
  /** Publishes and withdraws what somebody has set a time for that has come; the events of it follow. */
  publishDue(): Promise<void>
  /** What somebody asks of single sites and has not been done, in the order in which it was asked. */
  orders(): Promise<SiteOrder[]>
  settleOrder(settled: SettledOrder): Promise<void>
  /** Keeps what sites show, in the place of what was said of the same sites before. */
  keepSites(standings: readonly SiteStanding[]): Promise<void>
  /** Whether this process may publish: of several that share a database, one may at a time. */
  mayPublish(): Promise<boolean>
}
