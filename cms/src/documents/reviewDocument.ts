import type { Review } from '@justicia/shared-content/schema/review'
import type { StoredReview } from './stored.ts'
import { dayToStored, storedToDay } from './storedDay.ts'

export function reviewToData(review: Review) {
  return {
    status: review.status,
    by: review.status === 'approved' ? review.by : null,
    on: review.status === 'approved' ? dayToStored(review.on) : null,
    next: dayToStored(review.next),
  }
}

export function storedToReview({ status, by, on, next }: StoredReview): Review {
  const nextDay = storedToDay(next) ?? ''
  return status === 'approved' ? { status, by: by ?? '', on: storedToDay(on) ?? '', next: nextDay } : { status, next: nextDay }
}

/** The day on which the text was last changed, where it is known. */
export function writtenOf({ written }: { written?: string | null | undefined }): { written?: string } {
  const day = storedToDay(written)
  return day === undefined ? {} : { written: day }
}
