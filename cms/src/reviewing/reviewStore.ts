import type { ReviewMoveName } from '../review/reviewMoves.ts'
import type { DocumentReview } from './reviewEndpoints.ts'

/** What the form knows of the review of its document: the panel beside it reads it, the button that publishes shows it. */
export interface ReviewOfForm {
  /** Of the API. */
  address: string
  review: DocumentReview | undefined
  /** It could not be read. */
  isLost: boolean
  /** What came of the last step; undefined before the first. */
  note: { isFault: boolean; text: string | undefined } | undefined
}

const none: ReviewOfForm = { address: '', review: undefined, isLost: false, note: undefined }
let current = none
const listeners = new Set<() => void>()

/** For `useSyncExternalStore`. */
export const reviewStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): ReviewOfForm => current,
  none: (): ReviewOfForm => none,
}

/** Reads how the review of an address stands. */
export async function readReview(address: string): Promise<void> {
  if (current.address !== address) set({ ...none, address })
  const answer = await fetch(address, { credentials: 'include' }).catch(() => undefined)
  const review = answer?.ok ? ((await answer.json().catch(() => undefined)) as DocumentReview | undefined) : undefined
  if (current.address !== address) return
  set({ ...current, isLost: review === undefined && answer?.status !== 403, review: review ?? current.review })
}

/** Takes a step. @returns whether it is done; if not, `note` says why. */
export async function takeReviewStep(step: {
  move: ReviewMoveName
  language: string
  reason?: string | undefined
  next?: string | undefined
}): Promise<boolean> {
  const { address, review } = current
  const answer = await fetch(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...step, digest: review?.digest }),
  }).catch(() => undefined)
  const told = (await answer?.json().catch(() => undefined)) as (DocumentReview & Refused) | undefined
  if (answer?.ok && told !== undefined) set({ ...current, review: told, note: { isFault: false, text: undefined } })
  else set({ ...current, note: { isFault: true, text: told?.errors?.[0]?.message } })
  return answer?.ok === true
}

/** Says something beside the steps, as what keeps one from being taken. */
export function tellReview(text: string): void {
  set({ ...current, note: { isFault: true, text } })
}

interface Refused {
  errors?: { message?: string }[]
}

function set(next: ReviewOfForm): void {
  current = next
  for (const listener of listeners) listener()
}
