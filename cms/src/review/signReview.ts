import { today } from '@justicia/shared-content/day'
import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { hasRole } from '../access/roles.ts'
import type { StoredReview } from '../documents/stored.ts'
import { dayToStored, storedToDay } from '../documents/storedDay.ts'
import { inLanguageOf } from '../words/labels.ts'
import { pendingReview } from './keepSignature.ts'
import { sameText } from './sameText.ts'

type Review = Partial<StoredReview>

/**
 * Says who has signed the legal review: only an account with that role signs, in its own name and on the day that it is;
 * it says when the text must be read again. A change of the text after that makes the review pending. The server itself
 * (the seed) brings the review that the files have.
 * @param text fields that are what is signed.
 */
export function signReview(text: readonly string[]): CollectionBeforeChangeHook {
  return ({ collection, context, data, operation, originalDoc, req }) => {
    if (!req.user) return data
    const before: Review = (operation === 'update' ? (originalDoc?.review as Review | undefined) : undefined) ?? {}
    const asked: Review = data.review ?? {}
    const pending = (next = before.next ?? asked.next): Review => pendingReview(next)
    if (context.isRestoringVersion) {
      // A signature that was taken back does not return with an old version.
      data.review = asked.status === 'approved' && isSame(asked, before) ? asked : pending(asked.next)
      return data
    }
    if (hasRole(req.user, 'reviewer') && asked.status === 'approved' && !isSame(asked, before)) {
      const next = storedToDay(asked.next) ?? ''
      const day = today()
      if (next <= day)
        throw new ValidationError(
          {
            collection: collection.slug,
            errors: [
              {
                path: 'review.next',
                message: inLanguageOf(req, {
                  es: 'Di cuándo debe volver a leerse: un día que aún no ha pasado.',
                  en: 'Say when it must be read again: a day that is yet to come.',
                }),
              },
            ],
            req,
          },
          req.t,
        )
      data.review = { status: 'approved', by: req.user.name, on: dayToStored(day), next: dayToStored(next) }
      return data
    }
    if (hasRole(req.user, 'reviewer') && asked.status === 'pending') data.review = pending(asked.next)
    else data.review = before.status === 'approved' ? before : pending()
    if (data.review.status === 'approved' && !sameText(data, originalDoc ?? {}, text)) data.review = pending()
    return data
  }
}

/** Whether two reviews are one signature. Its name and day are never asked for, so that what else differs is a new one. */
function isSame(a: Review, b: Review): boolean {
  return a.status === b.status && storedToDay(a.next) === storedToDay(b.next) && (a.by ?? null) === (b.by ?? null)
}
