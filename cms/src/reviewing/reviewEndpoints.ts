import { today } from '@justicia/shared-content/day'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { accountNames } from '../accounts/accountName.ts'
import type { StoredReview } from '../documents/stored.ts'
import { dayToStored, storedToDay } from '../documents/storedDay.ts'
import type { ReviewStanding } from '../review/reviewMoves.ts'
import { moveFault, type ReviewMove, type ReviewMoveName, reviewMoveNames, reviewMoves } from '../review/reviewMoves.ts'
import { noteReviewWork, readReviewWork, type StoredReviewWork } from '../review/storedReviewWork.ts'
import { changedParts, textDigest, textDigests } from '../review/textDigests.ts'
import { isOwnText, isPublicAsSigned, readLatest, urgentReason } from '../review/watchReview.ts'
import type { Label } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'
import { findReviewed, type Reviewed, writtenText } from './findReviewed.ts'
import { readHistory } from './readHistory.ts'

/** What the form shows of the review of a document. */
export interface DocumentReview {
  standing: ReviewStanding
  /** Of the last step, where one was taken. */
  since: string | null
  who: string | null
  reason: string | null
  /** Since when a text is public without the signature that it had. */
  urgentSince: string | null
  /** The last signature, when it stands no longer: what changed after it, as in `sections/que-hacer-ahora es`. */
  lost: { who: string; at: string; parts: string[]; versions: { signed: string; now: string } | null } | null
  /** Readers see a signed text: another takes its place once it is signed, or as an urgent correction. */
  isPublicSigned: boolean
  /** Steps that the account may take. */
  moves: ReviewMoveName[]
  /** Names the text that was read: a signature is of this one. */
  digest: string
  isOwn: boolean
}

/** Characters of a reason. */
export const mostReason = 1000

interface Standing {
  reviewed: Reviewed
  known: StoredReviewWork | undefined
  review: DocumentReview
}

/** How the review of the document of an address stands for the account that asks. */
async function readStanding(req: PayloadRequest): Promise<Standing> {
  const reviewed = await findReviewed(req)
  const { collection, id, document, newest, text, state } = reviewed
  const [known, latest] = [await readReviewWork(req, document), await readLatest(req, collection, id)]
  const digests = textDigests(latest?.text ?? newest, text)
  const isApproved = (newest.review as Partial<StoredReview> | undefined)?.status === 'approved'
  const noted = known?.standing ?? 'draft'
  // The signature of the document itself decides.
  const standing = isApproved ? 'approved' : noted === 'approved' ? 'draft' : noted
  const isOwn = isOwnText(req, known, newest)
  const nameOf = await accountNames([known?.by ?? null, known?.signedBy ?? null], req)
  const signed = known?.signedVersion ?? null
  const hasSigned = signed !== null && (await hasVersion(req, reviewed, signed))
  const isPublicSigned = await isPublicAsSigned(req, collection, id)
  const lost =
    isApproved || !known?.signedAt
      ? null
      : {
          who: nameOf(known.signedBy),
          at: iso(known.signedAt) ?? '',
          parts: changedParts(known.signed ?? {}, digests),
          versions: hasSigned && latest !== undefined ? { signed, now: String(latest.version) } : null,
        }
  return {
    reviewed,
    known,
    review: {
      standing,
      since: iso(known?.since),
      who: known?.by ? nameOf(known.by) : null,
      reason: known?.reason ?? null,
      urgentSince: iso(known?.urgentSince),
      lost,
      isPublicSigned,
      moves: reviewMoveNames.filter(
        (name) =>
          moveFault(name, { user: req.user, state, standing, isOwn }) === undefined &&
          // What nobody has signed is published without it.
          (name !== 'urgent' || (isPublicSigned && newest._status !== 'published')),
      ),
      digest: textDigest(digests),
      isOwn,
    },
  }
}

/** GET /api/reviews/of/:kind/:id: `DocumentReview`, for who edits the document or follows all work (403 else, or 404). */
const ofDocument: Endpoint = {
  path: '/of/:kind/:id',
  method: 'get',
  handler: async (req) => Response.json((await readStanding(req)).review),
}

/**
 * POST /api/reviews/of/:kind/:id with `{ move, reason?, digest?, next?, language? }`: takes a step. 403 where the account may
 * not, 400 for what is missing, 409 where the document does not stand there, or its text is not the one that was read.
 */
const takeStep: Endpoint = {
  path: '/of/:kind/:id',
  method: 'post',
  handler: async (req) => {
    const { reviewed, known, review } = await readStanding(req)
    await addDataAndFileToRequest(req)
    const asked = (req.data ?? {}) as Record<string, unknown>
    const name = asked.move as ReviewMoveName
    if (!reviewMoveNames.includes(name)) throw refusal(req, 400, { es: 'Ese paso no existe.', en: 'There is no such step.' })
    const { state } = reviewed
    const fault = moveFault(name, { user: req.user, state, standing: review.standing, isOwn: review.isOwn })
    if (fault !== undefined) throw refusal(req, fault === 'standing' ? 409 : 403, faults[fault])
    const move: ReviewMove = reviewMoves[name]
    const reason = move.needsReason ? writtenText(req, asked.reason, mostReason) : null
    await change(req, { name, reviewed, review, reason, asked })
    // What a save notes, the hooks have noted.
    if (name !== 'approve' && name !== 'urgent')
      await noteReviewWork(
        req,
        { document: reviewed.document, kind: reviewed.collection, name: reviewed.name, state: state ?? null },
        {
          standing: move.to,
          since: new Date().toISOString(),
          by: String(req.user?.id),
          // The reason of an urgent correction stays until it is signed.
          reason: reason ?? (known?.urgentSince ? (known.reason ?? null) : null),
        },
      )
    return Response.json((await readStanding(req)).review)
  },
}

const faults: Record<'account' | 'own' | 'standing', Label> = {
  account: { es: 'Tu cuenta no da este paso de la revisión.', en: 'Your account does not take this step of the review.' },
  own: {
    es: 'Nadie revisa su propio texto. Pide a otra cuenta de revisión legal que lo lea y lo firme.',
    en: 'Nobody reviews their own text. Ask another account of legal review to read and sign it.',
  },
  standing: {
    es: 'La revisión ya no está en ese punto. Recarga la página y mira cómo va.',
    en: 'The review is not at that point any more. Reload the page and see how it stands.',
  },
}

/** The change of the document itself, by its own rules, for the steps that have one. */
async function change(
  req: PayloadRequest,
  input: {
    name: ReviewMoveName
    reviewed: Reviewed
    review: DocumentReview
    reason: string | null
    asked: Record<string, unknown>
  },
): Promise<void> {
  const { name, reviewed, review, reason, asked } = input
  if (name !== 'approve' && name !== 'revoke' && name !== 'urgent') return
  if (asked.digest !== review.digest)
    throw refusal(req, 409, {
      es: 'El texto cambió mientras lo leías. Recarga la página y lee lo nuevo antes de decidir.',
      en: 'The text changed while you read it. Reload the page and read what is new before you decide.',
    })
  const { collection, id, newest } = reviewed
  const isDraft = newest._status !== 'published'
  const common = { collection: collection as 'guides', id: id as number, depth: 0, overrideAccess: false, user: req.user }
  if (name === 'urgent') {
    if (!isDraft) throw refusal(req, 409, { es: 'No hay nada que publicar.', en: 'There is nothing to publish.' })
    const locale = typeof asked.language === 'string' ? asked.language : 'es'
    const { localization } = req.payload.config
    if (localization === false || !localization.localeCodes.includes(locale))
      throw refusal(req, 400, { es: 'Ese idioma no está en la lista.', en: 'That language is not listed.' })
    await req.payload.update({
      ...common,
      locale: locale as 'es',
      draft: false,
      data: { _status: 'published' },
      context: { [urgentReason]: reason },
    })
    return
  }
  const before = (newest.review ?? {}) as Partial<StoredReview>
  const next = name === 'approve' ? String(asked.next ?? storedToDay(before.next) ?? '') : (storedToDay(before.next) ?? '')
  if (name === 'approve' && (!/^\d{4}-\d\d-\d\d$/.test(next) || Number.isNaN(Date.parse(next)) || next <= today()))
    throw refusal(req, 400, {
      es: 'Di cuándo debe volver a leerse: un día que aún no ha pasado.',
      en: 'Say when it must be read again: a day that is yet to come.',
    })
  const stored = dayToStored(next) ?? before.next ?? ''
  await req.payload.update({
    ...common,
    locale: 'es',
    draft: isDraft,
    data: {
      review: { status: name === 'approve' ? 'approved' : 'pending', next: stored },
      _status: isDraft ? 'draft' : 'published',
    },
  })
}

async function hasVersion(req: PayloadRequest, { collection, id }: Reviewed, version: string): Promise<boolean> {
  const { db } = req.payload
  const name = db.defaultIDType === 'number' ? Number(version) : version
  const { totalDocs } = await db.countVersions({
    collection,
    where: { and: [{ id: { equals: name } }, { parent: { equals: id } }] },
  })
  return totalDocs > 0
}

function iso(value: unknown): string | null {
  return value ? new Date(value as string | Date).toISOString() : null
}

/** GET /api/reviews/of/:kind/:id/history?from=&to=&language=: `DocumentHistory`, for the same accounts. */
const history: Endpoint = {
  path: '/of/:kind/:id/history',
  method: 'get',
  handler: async (req) => Response.json(await readHistory(req, req.query)),
}

export const reviewEndpoints: Endpoint[] = [ofDocument, takeStep, history]
