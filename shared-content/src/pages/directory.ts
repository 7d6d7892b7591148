import type { Phrase } from '../languages/phrase.ts'
import type { LawSubject } from '../vocabulary/lawSubjects.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import type { CheckWay } from '../vocabulary/standings.ts'

/** A contact that may be published; nothing else gets into a model. */
export interface ContactLine {
  kind: 'phone' | 'whatsapp' | 'sms' | 'website' | 'schedule' | 'address'
  label: string
  href?: string
  /** Set when the label is in another language than the page. */
  lang?: string
  /** What to know before calling: «Opción 1». */
  note?: Phrase
  provenance: Provenance
}

/**
 * Where a contact comes from, as a reader is told it: who rang or went and on which day (ISO date), or who published it
 * and when (ISO date of any precision; of the numbers that the whole country knows it may be absent).
 */
export type Provenance = { standing: 'verified'; how: CheckWay; on: string } | { standing: 'published'; by: string; on?: string }

/** A number of the strip above the first step. */
export interface CallLine extends ContactLine {
  /** Who answers. */
  name: Phrase
  /** «Las 24 horas» */
  hours?: Phrase
  scope: 'national' | 'state'
}

/** Whom to call before anything else; empty where nobody's number may be shown. */
export interface CallStrip {
  calls: CallLine[]
}

export interface OrganizationCard {
  id: string
  slug: string
  role: OrganizationRole
  name: Phrase
  alternateName?: Phrase
  description?: Phrase
  scope: 'national' | 'state'
  contacts: ContactLine[]
  /** Name read in a source that no editor has checked yet. */
  pending: boolean
}

/**
 * A role that a list of services leaves open, and how: nobody is known for it, only national ones where a state has its
 * own, or somebody who cannot be reached yet, so that the list says what to do meanwhile.
 */
export interface ServiceGap {
  role: OrganizationRole
  kind: 'nobody' | 'only-national' | 'no-contact'
}

export interface DirectoryBody {
  /** In the order of `organizationRoles`; a role nobody is known for is listed with none. */
  roles: { role: OrganizationRole; organizations: OrganizationCard[]; gaps?: ServiceGap[] }[]
}

/** A state's own law, by its official name. */
export interface StateLaw {
  subject: LawSubject
  name: string
  /** Set when the name is in another language than the page. */
  lang?: string
  /** The official address of its text, while it may be shown. */
  href?: string
  provenance: Provenance
}

/** The laws of a state; on the portal, both lists are empty: each state has its own. */
export interface StateLawsBody {
  laws: StateLaw[]
  /** What no law of the state may be named for yet. */
  missing: LawSubject[]
}
