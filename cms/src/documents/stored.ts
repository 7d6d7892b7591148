/**
 * Documents as the database gives them back with `locale: 'all'` and `depth: 0`. Payload generates types for one
 * locale only, so these are written down: what is of one kind, beside its conversion; what several have, here. `readStored`
 * is where they are asserted.
 */
import type { Verification } from '@justicia/shared-content/schema/verification'
import type { CheckWay } from '@justicia/shared-content/vocabulary/standings'

export type DocumentId = number | string

/** What a document may lack. */
export type Maybe<T> = T | null | undefined

/** What every document that can be published has. */
export interface Publishable {
  id: DocumentId
  _status?: Maybe<'draft' | 'published'>
}

export interface StoredReview {
  status: 'pending' | 'approved'
  by?: Maybe<string>
  on?: Maybe<string>
  next: string
}

export interface StoredVerification {
  status: Verification['status']
  source: string
  source_url?: Maybe<string>
  source_date?: Maybe<string>
  official?: Maybe<boolean>
  second_source?: Maybe<string>
  second_source_url?: Maybe<string>
  second_source_date?: Maybe<string>
  renewed_on?: Maybe<string>
  checked_on?: Maybe<string>
  checked_by?: Maybe<string>
  checked_how?: Maybe<CheckWay>
  note?: Maybe<string>
}

/** In Spanish alone. */
