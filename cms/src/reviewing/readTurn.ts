import type { BasePayload, Where } from 'payload'
import { editableStates, type Holder, hasRole } from '../access/roles.ts'
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
  return [
    ...asked.filter(({ writers }) => !writers?.includes(account)).map(turn('review')),
    ...returned.map(turn('remarks')),
    ...waiting.map(turn('publish')),
    ...remarks.map(({ document, name, text }): Turn => ({ document, name, kind: 'assigned', text })),
  ]
}
