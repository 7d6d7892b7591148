import type { Pieces } from '@justicia/shared-content/content/content'
import type { CollectionAfterChangeHook, CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { keyOf } from '../published/fieldPlace.ts'
import type { PublishedState } from '../published/PublishedState.ts'
import { type PieceChange, type PublishedPiece, pieceChanges } from '../published/pieceChanges.ts'
import { takePublishedChange, writes } from '../published/refuseIfBroken.ts'
import { urgentReason } from '../review/watchReview.ts'
import type { EventAction } from './events.ts'
import { flowText, keepTexts, sectionText } from './texts.ts'

type Trashed = Map<string, 'delete' | 'restore'>

/** Which documents went into the trash in an operation, and which came out of it; kept by `context`. */
const trashed = 'trashed'

/** Notes that a document went into the trash, or came out of it. */
export const noteTrash: CollectionAfterChangeHook = ({ collection, doc, previousDoc, req }) => {
  const [was, is] = [Boolean(previousDoc?.deletedAt), Boolean(doc.deletedAt)]
  if (was === is) return doc
  const known = (req.context[trashed] ?? new Map()) as Trashed
  req.context[trashed] = known
  known.set(keyOf({ collection: collection.slug as 'guides', id: doc.id }), is ? 'delete' : 'restore')
  return doc
}

/**
 * After a write was let through, within its transaction: what it did to what is published goes into the log, and the
 * national text that it published is kept.
 */
export const recordPublished: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (!writes.has(operation)) return result
  const moved = req.context[trashed] as Trashed | undefined
  delete req.context[trashed]
  const change = takePublishedChange(req)
  if (change === undefined) return result
  await recordChanges({ ...change, actionOf, req })
  return result

  function actionOf({ document, isOwn, after }: PieceChange): EventAction {
    const move = moved?.get(keyOf(document))
    if (after === undefined) return isOwn && (move === 'delete' || operation.startsWith('delete')) ? 'delete' : 'unpublish'
    return isOwn && (move === 'restore' || operation === 'restoreVersion') ? 'restore' : 'publish'
  }
}

/**
 * Writes what a transaction did to what is published: an event a piece, and the national text that is new. It must have
 * taken its turn (`takeTurn`).
 */
export async function recordChanges(input: {
  earlier: PublishedState
  later: PublishedState
  actionOf: (change: PieceChange) => EventAction
  req: PayloadRequest
}): Promise<void> {
  const { earlier, later, actionOf, req } = input
  const changes = pieceChanges(earlier, later)
  if (changes.length === 0) return
  await keepTexts(
    changes.flatMap(({ document, after }) => {
      if (after === undefined) return []
      if (document.collection === 'flows') return [flowText(after.piece as Pieces['flows'])]
      return document.collection === 'guides' ? (after.piece as Pieces['guides']).text.es.sections.map(sectionText) : []
    }),
    req,
  )
  const { db } = req.payload
  const at = new Date().toISOString()
  const by = req.user ? String(req.user.id) : null
  const reason = req.context[urgentReason]
  const why = reason === undefined ? {} : { reason }
  let sequence = await lastSequence(req)
  for (const change of changes)
    for (const said of toEvents(change, actionOf)) {
      sequence += 1
      await db.create({
        collection: 'events',
        data: { sequence, at, by, kind: change.document.collection, ...why, ...said },
        req,
      })
    }
}

interface Said {
  action: EventAction
  key: string
  state: string | null
  before: string | null
  after: string | null
}

/** One event; two for a piece that has another name since, which is another piece. */
function toEvents(change: PieceChange, actionOf: (change: PieceChange) => EventAction): Said[] {
  const { before, after } = change
  const said = (piece: PublishedPiece, action: EventAction, digests: Pick<Said, 'before' | 'after'>): Said => ({
    action,
    key: piece.key,
    state: piece.state ?? null,
    ...digests,
  })
  const isRenamed = before !== undefined && after !== undefined && (before.key !== after.key || before.state !== after.state)
  if (isRenamed)
    return [
      said(before, 'unpublish', { before: before.digest, after: null }),
      said(after, actionOf(change), { before: null, after: after.digest }),
    ]
  const piece = after ?? before
  const digests = { before: before?.digest ?? null, after: after?.digest ?? null }
  return piece === undefined ? [] : [said(piece, actionOf(change), digests)]
}

async function lastSequence(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.db.find<{ sequence: number }>({
    collection: 'events',
    limit: 1,
    pagination: false,
    req,
    select: { sequence: true },
    sort: '-sequence',
  })
  return docs[0]?.sequence ?? 0
}
