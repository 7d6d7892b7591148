import type { Standing } from '@justicia/shared-content/vocabulary/standings'
import type { DocumentId } from '../documents/stored.ts'

/** What an entry is. */
export const entryKinds = ['phone', 'address', 'schedule', 'website', 'email', 'fact'] as const
export type EntryKind = (typeof entryKinds)[number]

/** The lists that an entry may stand in; those of days hold the shorter ones too. */
export const ledgerTabs = ['expired', 'in30', 'in60', 'in90', 'published', 'pending', 'verified'] as const
export type LedgerTab = (typeof ledgerTabs)[number]

/** How somebody has looked today: rang, went there, wrote and was answered, or read the official page. */
export const lookWays = ['call', 'visit', 'letter', 'page'] as const
export type LookWay = (typeof lookWays)[number]

/** Something dated and sourced that a document tells. */
export interface LedgerEntry {
  collection: 'organizations' | 'facts'
  id: DocumentId
  /** Where in the document: `website`, `phones/<row>`, of a fact `value`. */
  place: string
  kind: EntryKind
  /** Slug of the state, or `nacional`. */
  state: string
  /** Of an organization its name in Spanish, of a fact its key. */
  name: string
  /** As it is read: a number, an address, a schedule in Spanish. */
  text: string
  standing: Standing
  /** Whether its document is published. */
  isPublished: boolean
  /** The first day (ISO date) on which it holds or is shown no longer; absent where no day ends it. */
  ends?: string
  /** Who looked last, and how. */
  checked?: { on?: string; by?: string; how?: string }
  source: { name: string; url?: string; date?: string }
}

/** An entry as an account sees it. */
export interface ShownEntry extends LedgerEntry {
  /** Whether the account may say that it looked. */
  mayCheck: boolean
  /** The account wrote it itself, so that another one verifies it. */
  isOwnWord: boolean
}

/** What the ledger is asked for. */
export interface LedgerQuery {
  tab: LedgerTab
  /** Slug of a state, `nacional`, or nothing for all that the account sees. */
  state: string
  kind: EntryKind | ''
  page: number
}

/** What the screen shows. */
export interface Ledger {
  query: LedgerQuery
  states: { value: string; label: string }[]
  counts: Record<LedgerTab, number>
  entries: ShownEntry[]
  pages: number
}
