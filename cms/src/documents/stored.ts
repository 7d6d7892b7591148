/**
 * Documents as the database gives them back with `locale: 'all'` and `depth: 0`. Payload generates types for one
 * locale only, so these are written down here; `readStored` is where they are asserted.
 */
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Fact } from '@justicia/shared-content/schema/fact'
import type { Guide } from '@justicia/shared-content/schema/guide'
import type { Law } from '@justicia/shared-content/schema/law'
import type { Organization } from '@justicia/shared-content/schema/organization'
import type { Override } from '@justicia/shared-content/schema/variant'
import type { Verification } from '@justicia/shared-content/schema/verification'
import type { FactKind } from '@justicia/shared-content/vocabulary/factKinds'
import type { OrganizationRole } from '@justicia/shared-content/vocabulary/organizationRoles'
import type { CheckWay } from '@justicia/shared-content/vocabulary/standings'
import type { Localized } from './localized.ts'

export type DocumentId = number | string
type Maybe<T> = T | null | undefined

/** What every document that can be published has. */
interface Publishable {
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

export interface StoredGuide extends Publishable {
  slug: string
  title: Localized<string>
  summary: Localized<string>
  audience: Guide['audience']
  alsoIn?: Maybe<Guide['alsoIn']>
  order: number
  urgent?: Maybe<boolean>
  aliases?: Localized<string[]>
  legalBasis?: Maybe<string[]>
  deadlines?: Maybe<
    {
      key: string
      length: string
      calendar: 'natural' | 'habiles'
      cite: string
      binds?: Maybe<'reader' | 'authority'>
      from: Localized<string>
      what: Localized<string>
    }[]
  >
  related?: Maybe<DocumentId[]>
  written?: Maybe<string>
  review: StoredReview
  sections?: Maybe<{ key: string; title: Localized<string>; body: Localized<EditorState>; basedOn: Localized<string> }[]>
}

export interface StoredFlow extends Publishable {
  slug: string
  title: Localized<string>
  summary: Localized<string>
  basedOn: Localized<string>
  order: number
  written?: Maybe<string>
  review: StoredReview
  start: string
  questions?: Maybe<
    {
      key: string
      question: Localized<string>
      help: Localized<string>
      answers?: Maybe<{ key: string; text: Localized<string>; to: string }[]>
    }[]
  >
  outcomes?: Maybe<
    {
      key: string
      title: Localized<string>
      summary: Localized<string>
      steps?: Localized<string[]>
      urgent?: Maybe<boolean>
      guide: DocumentId
      also?: Maybe<DocumentId[]>
      deadlines?: Maybe<{ guide: DocumentId; key: string }[]>
      services?: Maybe<OrganizationRole[]>
      legalBasis?: Maybe<string[]>
    }[]
  >
}

export interface StoredStatement {
  text: string
  cites?: Maybe<string[]>
}

/** In Spanish alone. */
export interface StoredLetter extends Publishable {
  slug: string
  title: string
  summary: string
  aliases?: Maybe<string[]>
  order: number
  urgent?: Maybe<boolean>
  guides?: Maybe<DocumentId[]>
  written?: Maybe<string>
  review: StoredReview
  to: string
  blanks?: Maybe<{ key: string; label: string; example?: Maybe<string>; lines?: Maybe<number> }[]>
  paragraphs?: Maybe<(StoredStatement & { heading?: Maybe<string>; tick?: Maybe<boolean> })[]>
  handIn?: Maybe<StoredStatement>
  services?: Maybe<OrganizationRole[]>
  askBack?: Maybe<StoredStatement>
  attach?: Maybe<string[]>
  notes?: Maybe<StoredStatement[]>
}

export interface StoredVariant extends Publishable {
  guide: DocumentId
  state: string
  review: StoredReview
  overrides?: Maybe<{ section: string; op: Override['op']; basedOn?: Maybe<string>; body: Localized<EditorState> }[]>
}

export interface StoredTerm extends Publishable {
  slug: string
  term: Localized<string>
  definition: Localized<string>
  aliases?: Localized<string[]>
  body: Localized<EditorState>
  legalBasis?: Maybe<string[]>
  related?: Maybe<DocumentId[]>
}

export interface StoredFact extends Publishable {
  state: string
  key: string
  kind: FactKind
  value: Localized<string>
  article?: Maybe<NonNullable<Fact['article']>>
  valid_from?: Maybe<string>
  valid_until?: Maybe<string>
  verification: StoredVerification
}

export interface StoredOrganization extends Publishable {
  state: string
  uuid: string
  slug: string
  role: Organization['role']
  guides?: Maybe<DocumentId[]>
  name: Localized<string>
  alternate_name: Localized<string>
  description: Localized<string>
  website?: Maybe<{ url?: Maybe<string>; verification?: Maybe<StoredVerification> }>
  phones?: Maybe<
    {
      number: string
      type: Organization['phones'][number]['type']
      description: Localized<string>
      verification: StoredVerification
    }[]
  >
  schedules?: Maybe<{ description: Localized<string>; verification: StoredVerification }[]>
  locations?: Maybe<
    { address: string; municipality?: Maybe<string>; confidential?: Maybe<boolean>; verification: StoredVerification }[]
  >
  confidential?: Maybe<boolean>
  verification: StoredVerification
}

export interface StoredLaw extends Omit<Law, 'published' | 'last_reform'> {
  id: DocumentId
  published?: Maybe<string>
  last_reform?: Maybe<string>
}

export interface StoredMedia {
  id: DocumentId
  slug: string
  filename: string
  alt: Localized<string>
  caption: Localized<string>
  credit: string
}
