import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import type { BasePayload, Where } from 'payload'
import { cmsKind, type PublishedCollection } from '../kinds/kinds.ts'
import { type EventAction, eventLabels } from '../publishing/events.ts'
import type { Label } from '../words/labels.ts'
import type { ShownChange } from './Publication.ts'

/** An event of the log, and what became of it. */
export interface PublishedChange {
  sequence: number
  /** ISO 8601, UTC. */
  at: string
  by: string | null
  action: EventAction
  kind: PublishedCollection
  key: string
  state?: string
  /** Absent while it waits. */
  outcome?: Receipt['outcome']
  sites: Receipt['sites']
  reasons: Receipt['reasons']
}

/** The latest changes, the latest first, and how many have no receipt yet. */
export async function readChangesWithReceipts(
  { db }: BasePayload,
  { limit }: { limit: number },
): Promise<{ changes: PublishedChange[]; waiting: number }> {
  const latest = { sort: '-sequence', limit, pagination: false } as const
  const events = await db.find<Record<string, unknown>>({ collection: 'events', ...latest })
  const oldest = events.docs.at(-1)?.sequence
  const where: Where = oldest === undefined ? {} : { sequence: { greater_than_equal: oldest } }
  const receipts = await db.find<Receipt>({ collection: 'receipts', ...latest, where })
  const bySequence = new Map(receipts.docs.map((receipt) => [receipt.sequence, receipt]))
  const changes = events.docs.map(({ sequence, at, by, action, kind, key, state }): PublishedChange => {
    const receipt = bySequence.get(sequence as number)
    return {
      sequence: sequence as number,
      at: new Date(at as string | Date).toISOString(),
      by: typeof by === 'string' ? by : null,
      action: action as EventAction,
      kind: kind as PublishedCollection,
      key: key as string,
      ...(typeof state === 'string' ? { state } : {}),
      ...(receipt === undefined ? {} : { outcome: receipt.outcome }),
      sites: receipt?.sites ?? [],
      reasons: receipt?.reasons ?? [],
    }
  })
  return { changes, waiting: changes.filter(({ outcome }) => outcome === undefined).length }
}

/** A change in words, with where it is edited. */
export function toShownChange(
  { sequence, at, by, action, kind, key, state }: Omit<PublishedChange, 'sites' | 'reasons' | 'outcome'>,
  { nameOf, admin }: { nameOf: (id: string | null) => string; admin: string },
): ShownChange {
  const { one } = cmsKind(kind).words
  const say = (language: keyof Label) =>
    `${eventLabels[action][language]}: ${one[language]} «${key}»${state === undefined ? '' : `, ${state}`}`
  return {
    sequence,
    at,
    who: nameOf(by),
    what: { es: say('es'), en: say('en') },
    href: `${admin}/collections/${kind}?search=${encodeURIComponent(key)}`,
  }
}
