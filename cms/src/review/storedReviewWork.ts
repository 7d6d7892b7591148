import type { BasePayload, PayloadRequest, Where } from 'payload'
import type { DocumentId } from '../documents/stored.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import type { ReviewStanding } from './reviewMoves.ts'
import type { TextDigests } from './textDigests.ts'

/** How far the legal review of a document is, as it is kept: beside the document, so that no site and no file has it. */
export interface StoredReviewWork {
  id: DocumentId
  /** As in `guides/12`. */
  document: string
  kind: string
  name: string
  state: string | null
  standing: ReviewStanding
  since: string
  /** The account that took the last step, and what it said of it. */
  by: string | null
  reason: string | null
  /** Accounts that wrote the text since it was last signed. */
  writers: string[] | null
  /** A signed text that nobody has published yet. */
  waits: boolean
  /** Since when a text is public that was published without the signature that it had, and by whom. */
  urgentSince: string | null
  urgentBy: string | null
  signedBy: string | null
  signedAt: string | null
  signed: TextDigests | null
  /** The version that was signed. */
  signedVersion: string | null
}

const collection = 'reviews'

/** The review of one document, if anything is known of it. */
export async function readReviewWork(req: PayloadRequest, document: string): Promise<StoredReviewWork | undefined> {
  const where = { document: { equals: document } }
  const found = await req.payload.db.findOne<StoredReviewWork>({ collection, where, req: inTransactionOf(req) })
  return found ?? undefined
}

/** Reviews that fit, those that have waited longest first. */
export async function findReviewWork({ db }: BasePayload, where: Where, limit: number): Promise<StoredReviewWork[]> {
  return (await db.find<StoredReviewWork>({ collection, where, limit, sort: 'since', pagination: false })).docs
}

/** Notes something of the review of a document. */
export async function noteReviewWork(
  req: PayloadRequest,
  document: Pick<StoredReviewWork, 'document' | 'kind' | 'name' | 'state'>,
  data: Partial<Omit<StoredReviewWork, 'id' | 'document'>>,
): Promise<void> {
  const known = await readReviewWork(req, document.document)
  const side = inTransactionOf(req)
  const { db } = req.payload
  if (known !== undefined) {
    await db.updateOne({ collection, id: known.id, data: { ...document, ...data }, req: side, returning: false })
    return
  }
  const fresh = { standing: 'draft', since: new Date().toISOString(), waits: false }
  await db.create({ collection, data: { ...fresh, ...document, ...data }, req: side })
}
