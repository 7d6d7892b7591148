import type { Choice } from './Desk.ts'

/** What a supervisor asks to see. */
export interface FollowQuery {
  /** Slug; empty: all that the account follows. */
  state: string
  /** ISO dates, both included. */
  from: string
  to: string
  page: number
}

/** How many of something. */
export interface Count {
  value: string
  label: string
  count: number
}

/** An inquiry as a supervisor reads it. */
export interface FollowedInquiry {
  id: string | number
  day: string
  minutes: number
  state: string
  role: string | null
  stage: string | null
  topic: string | null
  disposition: string
  language: string
  channel: string
  guides: string[]
  referrals: string[]
  note: string | null
  who: string
}

/** What the screen «Consultas» shows. */
export interface Followed {
  query: FollowQuery
  states: Choice[]
  /** Of inquiries; what was none is counted apart. */
  total: number
  others: number
  /** Not all were counted: the days are too many. */
  isPartial: boolean
  byDay: Count[]
  byState: Count[]
  byTopic: Count[]
  byDisposition: Count[]
  pages: number
  list: FollowedInquiry[]
  /** Guides that were read out, for the question who was told an earlier text. */
  guides: Choice[]
}

/** A correction of a guide, and the inquiries that were given the text before it. */
export interface FollowedCorrection {
  sequence: number
  /** ISO 8601, UTC. */
  at: string
  who: string
  /** The national text, or that of a state. */
  state: string | null
  /** By state: since when its site shows it (null: not yet), and who was given an earlier text. */
  places: { state: string; liveAt: string | null; inquiries: Pick<FollowedInquiry, 'id' | 'day' | 'role' | 'disposition'>[] }[]
}
