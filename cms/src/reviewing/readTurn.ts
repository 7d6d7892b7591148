import type { BasePayload, CollectionSlug, Where } from 'payload'
import { editableStates, type Holder, hasRole } from '../access/roles.ts'
import type { DocumentId } from '../documents/stored.ts'
import { findReviewWork, type StoredReviewWork } from '../review/storedReviewWork.ts'
import { remarksFor } from './remarkEndpoints.ts'

/** Something that waits for an account. */
export interface Turn {
  /** As in `guides/12`. */
  document: string
  name: string
  kind: 'review' | 'urgent' | 'remarks' | 'publish' | 'assigned'
  /** A reason, or a remark; may be empty. */
  text: string
}

/** At most so many of each kind. */
const most = 20

type User = (Holder & { id: number | string }) | null | undefined

/** Whether an account takes a step of the legal review. */
export function seesTurn(user: User): boolean {
  return hasRole(user, 'admin', 'national-editor', 'state-editor', 'reviewer', 'publisher')
}

/** What waits for an account: to be reviewed, written again, published; and remarks that are assigned to it. */
export async function readTurn(payload: BasePayload, user: User): Promise<Turn[]> {
  if (!seesTurn(user)) return []
  const account = String(user?.id)
  const isNational = hasRole(user, 'admin', 'national-editor')
  const inOwnStates: Where[] = isNational ? [] : [{ state: { in: editableStates(user) } }]
  const find = async (may: boolean, ...where: Where[]) => (may ? findReviewWork(payload, { and: where }, most) : [])
  const isReviewer = hasRole(user, 'reviewer')
  const asked = await find(isReviewer, { standing: { equals: 'in-review' } })
  const edits = isNational || hasRole(user, 'state-editor')
  const returned = await find(edits, { standing: { equals: 'remarks' } }, ...inOwnStates)
  const publishes = hasRole(user, 'publisher')
  const waiting = await find(publishes || edits, { waits: { equals: true } }, ...(publishes ? [] : inOwnStates))
  const remarks = await remarksFor({ payload, user: user as never }, most)
  const turn =
    (kind: Turn['kind']) =>
    (each: StoredReviewWork): Turn => ({
      document: each.document,
      name: each.name,
      kind: kind === 'review' && each.urgentSince ? 'urgent' : kind,
      text: each.reason ?? '',
    })
  const turns = [
    ...asked.filter(({ writers }) => !writers?.includes(account)).map(turn('review')),
    ...returned.map(turn('remarks')),
    ...waiting.map(turn('publish')),
    ...remarks.map(({ document, name, text }): Turn => ({ document, name, kind: 'assigned', text })),
  ]
  const kept = await outOfTrash(payload, new Set(turns.map(({ document }) => document)))
  return turns.filter(({ document }) => kept.has(document))
}

/** Those of some documents that are there, and not in the trash. */
async function outOfTrash(payload: BasePayload, documents: ReadonlySet<string>): Promise<Set<string>> {
  const ids = new Map<string, string[]>()
  for (const document of documents) {
    const [kind = '', id = ''] = document.split('/')
    ids.set(kind, [...(ids.get(kind) ?? []), id])
  }
  const kept = new Set<string>()
  for (const [kind, some] of ids) {
    const { docs } = await payload.db.find<{ id: DocumentId }>({
      collection: kind as CollectionSlug,
      where: {
        and: [{ id: { in: payload.db.defaultIDType === 'number' ? some.map(Number) : some } }, { deletedAt: { exists: false } }],
      },
      limit: 0,
      pagination: false,
    })
    for (const { id } of docs) kept.add(`${kind}/${id}`)
  }
  return kept
}
