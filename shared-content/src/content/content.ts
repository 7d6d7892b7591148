import type { Alert } from '../schema/alert.ts'
import type { DangerCard } from '../schema/dangerCard.ts'
import type { Dataset } from '../schema/dataset.ts'
import type { Fact } from '../schema/fact.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import type { Law } from '../schema/law.ts'
import type { Letter } from '../schema/letter.ts'
import type { Media } from '../schema/media.ts'
import type { Organization } from '../schema/organization.ts'
import type { Publication } from '../schema/publication.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { Term } from '../schema/term.ts'
import type { Variant } from '../schema/variant.ts'

/** An image and where its original bytes are. */
export interface MediaAsset extends Media {
  /** Absolute path of the original. */
  path: string
}

/** The kinds of content that the nation has. `kinds/kinds.ts` tells how each is read, written and put in order. */
export interface NationalPieces {
  guides: Guide
  terms: Term
  /** Question flows (*orientador*). */
  flows: Flow
  /** Letters to fill and hand in (*escritos*). */
  letters: Letter
  facts: Fact
  organizations: Organization
  laws: Law
  media: MediaAsset
  /** What people say, and what it stands for in the guides. */
  synonyms: Synonym
  /** What is shown before every result when somebody writes that they are in danger. */
  dangerCards: DangerCard
  /** What every page of some sites says between two moments (*avisos*). */
  alerts: Alert
  /** Tables of the research library, and what must be known of each. */
  datasets: Dataset
  /** Works that the research library cites. */
  publications: Publication
}

/** The kinds of content that a state adds. */
export interface StatePieces {
  facts: Fact
  organizations: Organization
  variants: Variant
  synonyms: Synonym
  alerts: Alert
}

/** A piece of each kind. */
export type Pieces = NationalPieces & StatePieces

type Lists<Kinds> = { [K in keyof Kinds]: Kinds[K][] }

/** What one state adds. */
export interface StateContent extends Lists<StatePieces> {}

/** All of the content, as read from files or from the CMS. Lists are in canonical order (`sortContent`). */
export interface Content extends Lists<NationalPieces> {
  /** By state slug; a state with nothing of its own may be absent. */
  states: Record<string, StateContent>
}
