import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { nationalScope } from '../access/roles.ts'
import type { DocumentId, StoredReview } from '../documents/stored.ts'
import { storedToDay } from '../documents/storedDay.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { refusal } from '../words/refusal.ts'
import { sameText } from './sameText.ts'
import { noteReviewWork, readReviewWork, type StoredReviewWork } from './storedReviewWork.ts'
import { textDigests } from './textDigests.ts'

type Data = Record<string, unknown>
type Review = Partial<StoredReview>

/** What a save does to the text and its signature; kept by `context` until it is written. */
interface Seen {
  changesText: boolean
  signs: boolean
  revokes: boolean
}
const seen = 'reviewSeen'

/** Under this name of `context` stands why a text is published without the signature that it had. */
export const urgentReason = 'urgentReason'

/**
 * Refuses to sign one's own text, and to put a text that nobody has signed in the place of one that readers see as signed,
 * without a reason. Stands after `signReview`, which says what the review is.
 */
export function watchReview(text: readonly string[]): CollectionBeforeChangeHook {
  return async ({ collection, context, data, operation, originalDoc, req }) => {
    const { user } = req
    delete req.context[seen]
    if (!user) return data
    const before: Data = operation === 'update' ? (originalDoc ?? {}) : {}
    const [was, is] = [reviewOf(before), reviewOf(data)]
    const changesText = operation === 'create' || !sameText(data, before, text)
    const signs = is.status === 'approved' && !context.isRestoringVersion && !isSame(was, is)
    const revokes = was.status === 'approved' && is.status !== 'approved' && !changesText
    if (signs) {
      const known = operation === 'create' ? undefined : await readReviewWork(req, `${collection.slug}/${before.id}`)
      if (changesText || isOwnText(req, known, before))
        throw refusal(req, 403, {
          es: 'Nadie firma su propio texto. Pide a otra cuenta de revisión legal que lo lea y lo firme.',
          en: 'Nobody signs their own text. Ask another account of legal review to read and sign it.',
        })
    }
    const publishes = operation === 'update' && data._status === 'published' && is.status !== 'approved' && !revokes
    if (publishes && req.context[urgentReason] === undefined && (await isPublicAsSigned(req, collection.slug, before.id)))
      throw refusal(req, 403, {
        es: 'Lo publicado está firmado y este texto no. Pide la revisión legal (en «Revisión legal», al lado) o, si no puede esperar, que quien publica lo haga ahí como corrección urgente, con su motivo.',
        en: 'What is published is signed and this text is not. Ask for the legal review (in “Legal review”, beside the form) or, if it cannot wait, have a publisher do it there as an urgent correction, with the reason.',
      })
    req.context[seen] = { changesText, signs, revokes } satisfies Seen
    return data
  }
}

/** After a save: who wrote the text, who signed which text, and that a signature stands no longer. */
export function noteReview(text: readonly string[]): CollectionAfterChangeHook {
  return async ({ collection, doc, req }) => {
    const saw = req.context[seen] as Seen | undefined
    delete req.context[seen]
    if (saw === undefined || !req.user) return doc
    const document = `${collection.slug}/${doc.id}`
    const known = await readReviewWork(req, document)
    const account = String(req.user.id)
    const now = new Date().toISOString()
    const isPublished = doc._status === 'published'
    const reason = req.context[urgentReason] as string | undefined
    const changes: Partial<StoredReviewWork> = {}
    if (saw.signs) {
      const latest = await readLatest(req, collection.slug, doc.id)
      Object.assign(changes, {
        ...{ standing: 'approved', since: now, by: account, reason: null, writers: [], waits: !isPublished },
        ...{ urgentSince: null, urgentBy: null, signedBy: account, signedAt: now },
        ...{
          signed: textDigests(latest?.text ?? doc, text),
          signedVersion: latest === undefined ? null : String(latest.version),
        },
      } satisfies Partial<StoredReviewWork>)
    } else {
      const writers = known?.writers ?? []
      if (saw.changesText && !writers.includes(account)) changes.writers = [...writers, account]
      if (known?.standing === 'approved' && (saw.changesText || saw.revokes))
        Object.assign(changes, { standing: 'draft', since: now, by: account, reason: null, waits: false })
      if (isPublished && known?.waits) changes.waits = false
      if (isPublished && reason !== undefined)
        Object.assign(changes, { standing: 'in-review', since: now, by: account, reason, urgentSince: now, urgentBy: account })
    }
    if (Object.keys(changes).length === 0) return doc
    const title = collection.admin.useAsTitle === undefined ? undefined : doc[collection.admin.useAsTitle]
    const place = {
      document,
      kind: collection.slug,
      name: String(title || known?.name || doc.id),
      state: stateOfText(doc) ?? null,
    }
    await noteReviewWork(req, place, changes)
    return doc
  }
}

/** The state that a document belongs to; undefined for the whole country. */
export function stateOfText({ state }: Data): string | undefined {
  return typeof state === 'string' && state !== nationalScope ? state : undefined
}

/** Whether the account of a request wrote the text since it was last signed. */
export function isOwnText({ user }: PayloadRequest, known: StoredReviewWork | undefined, document: Data): boolean {
  const account = String(user?.id)
  // Of what was written before anybody was noted, whoever saved it last and may write it.
  if (!known?.writers) return document.lastEditedBy === account && editsTextOf(user, document.state)
  return known.writers.includes(account)
}

/** The newest version of a document, in all languages, and its name. */
export async function readLatest(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: DocumentId,
): Promise<{ version: DocumentId; text: Data } | undefined> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    locale: 'all',
    req: inTransactionOf(req),
  })
  const [latest] = docs
  return latest === undefined ? undefined : { version: latest.id, text: latest.version as Data }
}

/** Whether readers see a document as signed. */
export async function isPublicAsSigned(req: PayloadRequest, collection: CollectionSlug, id: unknown): Promise<boolean> {
  const found = await req.payload.db.findOne<Data & { id: DocumentId }>({
    collection,
    where: { id: { equals: id } },
    req: inTransactionOf(req),
  })
  return found?._status === 'published' && reviewOf(found).status === 'approved'
}

function reviewOf({ review }: Data): Review {
  return (review ?? {}) as Review
}

/** Whether two reviews are one signature. */
function isSame(a: Review, b: Review): boolean {
  return (
    a.status === b.status &&
    a.by === b.by &&
    storedToDay(a.on) === storedToDay(b.on) &&
    storedToDay(a.next) === storedToDay(b.next)
  )
}
