import { LawBook } from '../laws/LawBook.ts'
import type { Alert } from '../schema/alert.ts'
import type { DangerCard } from '../schema/dangerCard.ts'
import type { Dataset } from '../schema/dataset.ts'
import type { Fact } from '../schema/fact.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import type { Letter } from '../schema/letter.ts'
import type { Media } from '../schema/media.ts'
import type { Organization } from '../schema/organization.ts'
import type { Publication } from '../schema/publication.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { Term } from '../schema/term.ts'
import type { Override } from '../schema/variant.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { ContentIndex, type ImageFiles, type ViewInput } from './ContentIndex.ts'
import { digestOfPiece } from './digestOfPiece.ts'
import type { FlowKeys, FormerNames, GuideEntry, GuideNames, LetterEntry, TermEntry, Written } from './entries.ts'
import { type PieceId, ReadLog } from './ReadLog.ts'

/**
 * The only door through which pages are made from content, on one day: every answer notes which piece it is
 * (`ReadLog`), so that what a page depends on is recorded and nobody has to declare it. Lists and links read entries,
 * not whole documents: an edited text is no change of every list that names it.
 */
export class ContentView {
  readonly date: string
  readonly log = new ReadLog()
  readonly laws: LawBook
  readonly #index: ContentIndex

  constructor(input: ViewInput) {
    this.date = input.date
    this.laws = new LawBook(input.content.laws, (asked) => this.log.note(asked))
    this.#index = new ContentIndex(input)
  }

  guide(slug: string): Guide | undefined {
    this.log.note(`guide:${slug}`)
    return this.#index.guide(slug)
  }

  guideEntry(slug: string): GuideEntry | undefined {
    this.log.note(`guide-entry:${slug}`)
    return this.#index.guideEntry(slug)
  }

  /** Every guide, as lists show it. */
  guides(): readonly GuideEntry[] {
    this.log.note('guides:')
    return this.#index.guideEntries
  }

  /** Every guide and the languages that it is written in: what its pages are known by. */
  guideSlugs(): readonly Written[] {
    this.log.note('guide-slugs:')
    return this.#index.guideSlugs()
  }

  /** What people call every guide, as it is spelt. */
  guideNames(): readonly GuideNames[] {
    this.log.note('guide-names:')
    return this.#index.guideNames()
  }

  /** What a state says differently in a guide. */
  overrides(guide: string, state: string | undefined): readonly Override[] {
    if (state === undefined) return []
    this.log.note(`variant:${state}/${guide}`)
    return this.#index.variant(state, guide)?.overrides ?? []
  }

  term(slug: string): Term | undefined {
    this.log.note(`term:${slug}`)
    return this.#index.term(slug)
  }

  termEntry(slug: string): TermEntry | undefined {
    this.log.note(`term-entry:${slug}`)
    return this.#index.termEntry(slug)
  }

  /** Every term, as lists show it and as texts are searched for it. */
  terms(): readonly TermEntry[] {
    this.log.note('terms:')
    return this.#index.termEntries
  }

  /** Slugs of the terms. */
  termSlugs(): readonly string[] {
    this.log.note('term-slugs:')
    return this.#index.termSlugs()
  }

  /** Slugs of the guides whose Spanish text marks a term. */
  guidesWithTerm(slug: string): readonly string[] {
    this.log.note(`term-usage:${slug}`)
    return this.#index.guidesWithTerm(slug)
  }

  flow(slug: string): Flow | undefined {
    this.log.note(`flow:${slug}`)
    return this.#index.flow(slug)
  }

  /** The questions and outcomes of a flow, by key, without what they say. */
  flowKeys(slug: string): FlowKeys | undefined {
    this.log.note(`flow-keys:${slug}`)
    return this.#index.flowKeys(slug)
  }

  /** Slugs of the flows in their order. */
  flows(): readonly string[] {
    this.log.note('flows:')
    return this.#index.flowSlugs()
  }

  letter(slug: string): Letter | undefined {
    this.log.note(`letter:${slug}`)
    return this.#index.letter(slug)
  }

  /** Slugs of the letters in their order. */
  letterSlugs(): readonly string[] {
    this.log.note('letter-slugs:')
    return this.#index.letterSlugs()
  }

  /** Every letter in its order, as lists show it. */
  letters(): readonly LetterEntry[] {
    this.log.note('letters:')
    return this.#index.letterEntries
  }

  /** The letters that belong to a guide, in their order. */
  lettersOf(guide: string): readonly LetterEntry[] {
    this.log.note(`letters-of:${guide}`)
    return this.#index.lettersOf(guide)
  }

  /** What pieces with pages of their own were called before. */
  formerNames(): readonly FormerNames[] {
    this.log.note('former-names:')
    return this.#index.formerNames()
  }

  /** Where a piece with pages of its own is today that was at an address before; undefined for every other address. */
  addressToday(path: string): string | undefined {
    this.log.note('former-names:')
    return this.#index.addressToday(path)
  }

  /** All facts of a key that a state says or, without one, the nation: each in its own time. */
  facts(key: string, state?: string): readonly Fact[] {
    this.log.note(`fact:${state ?? ''}/${key}`)
    return this.#index.facts(key, state)
  }

  /** National contacts that texts name by themselves: short numbers, and the addresses of registers. */
  namedFacts(): readonly Fact[] {
    this.log.note('named-facts:')
    return this.#index.namedFacts()
  }

  /** Organizations of one role that a state has or, without one, the nation. */
  organizations(role: OrganizationRole, state?: string): readonly Organization[] {
    this.log.note(`organizations:${state ?? ''}/${role}`)
    return this.#index.organizations(role, state)
  }

  /** What people say, as the nation tells it and, beside that, a state. */
  synonyms(state: string | undefined): readonly Synonym[] {
    const scopes = state === undefined ? [undefined] : [undefined, state]
    for (const scope of scopes) this.log.note(`synonyms:${scope ?? ''}`)
    return scopes.flatMap((scope) => this.#index.synonyms(scope))
  }

  /** Every danger card, in their order. */
  dangerCards(): readonly DangerCard[] {
    this.log.note('danger-cards:')
    return this.#index.dangerCards()
  }

  /** Every dataset of the research library, in their order. */
  datasets(): readonly Dataset[] {
    this.log.note('datasets:')
    return this.#index.datasets()
  }

  dataset(slug: string): Dataset | undefined {
    this.log.note(`dataset:${slug}`)
    return this.#index.datasets().find((dataset) => dataset.slug === slug)
  }

  /** Every publication that the research library cites, the newest first. */
  publications(): readonly Publication[] {
    this.log.note('publications:')
    return this.#index.publications()
  }

  publication(slug: string): Publication | undefined {
    this.log.note(`publication:${slug}`)
    return this.#index.publications().find((publication) => publication.slug === slug)
  }

  /** The alerts of the nation and, beside them, of a state: whether they are shown now is not asked. */
  alerts(state: string | undefined): readonly Alert[] {
    const scopes = state === undefined ? [undefined] : [undefined, state]
    for (const scope of scopes) this.log.note(`alerts:${scope ?? ''}`)
    return scopes.flatMap((scope) => this.#index.alerts(scope))
  }

  /** An image and its published files. */
  media(slug: string): { media: Media | undefined; files: ImageFiles | undefined } {
    this.log.note(`media:${slug}`)
    return this.#index.media(slug)
  }

  /**
   * Digest of what a piece says on the view's day (`digestOfPiece`).
   * @throws {RangeError} for a piece that is none of content's.
   */
  digest(piece: PieceId): string {
    return digestOfPiece(this.#index, piece)
  }
}
