import type { StoredReview } from '../documents/stored.ts'
import { dayToStored, storedToDay } from '../documents/storedDay.ts'
import { nextReviewDay } from './nextReviewDay.ts'
import { sameText } from './sameText.ts'

type Data = Record<string, unknown>
type Review = Partial<StoredReview>

/** A review that nobody has signed, with the day on which the text is to be read again. */
export function pendingReview(next: Review['next']): Review {
  return { status: 'pending', by: null, on: null, next: next ?? dayToStored(nextReviewDay()) ?? '' }
}

/** What becomes public with the review of what was public before: pending, unless it says the same in all languages. */
export function reviewOfText(now: Data, before: Data | undefined, text: readonly string[]): Data {
  if (!isSigned(now) || (before !== undefined && sameText(now, before, text))) return now
  return { ...now, review: pendingReview(reviewOf(now).next) }
}

/**
 * What was public once, with its signature only when the document still has that one: what was taken back since does
 * not return with an old text.
 */
export function withoutRevoked(earlier: Data, stored: Data | undefined): Data {
  if (!isSigned(earlier)) return earlier
  const [a, b] = [reviewOf(earlier), reviewOf(stored ?? {})]
  const isSame = b.status === 'approved' && a.by === b.by && day(a.on) === day(b.on) && day(a.next) === day(b.next)
  return isSame ? earlier : { ...earlier, review: pendingReview(a.next) }
}

function day(value: Review['on']): string | undefined {
  return storedToDay(value)
}

function isSigned(document: Data): boolean {
  return reviewOf(document).status === 'approved'
}

function reviewOf({ review }: Data): Review {
  return (review ?? {}) as Review
}
