import type { SiteStanding } from '@justicia/shared-content/publishing/SiteStanding'
import type { State } from '@justicia/shared-content/schema/state'
import type { Label } from '../words/labels.ts'
import type { SiteSign } from './signOf.ts'

/** What one published change was: who, when and of what. */
export interface ShownChange {
  sequence: number
  /** ISO 8601, UTC. */
  at: string
  who: string
  /** What happened to which piece, as in «Se publicó: Guía me-detuvieron». */
  what: Label
  /** Where it is edited. */
  href: string
}

/** A release of a site, and the changes that it brought. */
export interface ShownHistory {
  id: string
  since: string
  isLive: boolean
  changes: ShownChange[]
}

/** What somebody asked of a site. */
export interface ShownOrder {
  action: 'back' | 'today'
  standing: 'waiting' | 'done' | 'failed'
  at: string
  who: string
  reason: string | null
}

/** One of the 33 sites. */
export interface ShownSite {
  slug: string
  name: string
  /** Three letters; of the portal, as well. */
  code: string
  /** Null of the portal, which has no phase. */
  rollout: Pick<State['rollout'], 'phase' | 'status'> | null
  sign: SiteSign
  /** Absent where nobody publishes it from here. */
  standing?: Pick<SiteStanding, 'url' | 'release' | 'since' | 'checkedAt' | 'findings' | 'failure'>
  /** Since when it is held and who did it; null where it follows what is published. */
  held: { since: string | null; who: string } | null
  /** Changes published since then that it would show. */
  missed: number
  history: ShownHistory[]
  /** The last that was asked of it. */
  order: ShownOrder | null
}

/** A published change that is not, or not everywhere, on the sites. */
export interface ShownFailure {
  change: ShownChange
  outcome: 'partly' | 'refused' | 'failed'
  reasons: { es: string; en?: string | undefined }[]
  mayRetry: boolean
}

/** Something that happens by itself at its time. */
export interface ShownComing {
  id: string | number
  at: string
  zone: string
  action: 'publish' | 'withdraw'
  name: string
  href: string
}

/** What the screen «Publicación» shows to an account. */
export interface Publication {
  mayRollBack: boolean
  /** When whoever publishes gave the last sign of life; null where it never did. */
  seenAt: string | null
  /** Published changes without a receipt. */
  waiting: number
  /** The portal first, then the states by name. */
  sites: ShownSite[]
  failures: ShownFailure[]
  coming: ShownComing[]
}

/** What somebody wants of a site and has not confirmed. */
export type Wish = { site: ShownSite; action: 'today' } | { site: ShownSite; action: 'back'; release: string }
