import type { Content, StateContent } from '../content/content.ts'
import type { ResolvedFigure } from '../pages/model.ts'
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
import { type AddressedKind, addressedKinds } from '../vocabulary/addressedKinds.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import {
  type FlowKeys,
  type FormerNames,
  type GuideEntry,
  type GuideNames,
  guideEntry,
  guideNames,
  type LetterEntry,
  type TermEntry,
  termEntry,
  usageOfTerms,
  type Written,
} from './entries.ts'

/** The published files of an image, made by whoever publishes. */
export type ImageFiles = Pick<ResolvedFigure, 'sources' | 'src' | 'width' | 'height'>

/** What content is looked at with: all plain data. */
export interface ViewInput {
  content: Content
  /** ISO date for which facts must be in force. */
  date: string
  /** Published files by media slug; a figure of an absent one is an error. */
  images: ReadonlyMap<string, ImageFiles>
}

/**
 * Content by the names of its pieces. It notes nothing: whatever makes pages looks through `ContentView`, and only that and
 * the digests of pieces look here.
 */
export class ContentIndex {
  readonly date: string
  /** Every guide, term and letter as lists show it; the letters in their order. */
  readonly guideEntries: readonly GuideEntry[]
  readonly termEntries: readonly TermEntry[]
  readonly letterEntries: readonly LetterEntry[]
  readonly #content: Content
  readonly #images: ReadonlyMap<string, ImageFiles>
  readonly #guides: ReadonlyMap<string, Guide>
  readonly #terms: ReadonlyMap<string, Term>
  readonly #flows: ReadonlyMap<string, Flow>
  readonly #letters: ReadonlyMap<string, Letter>
  readonly #entryOfGuide: ReadonlyMap<string, GuideEntry>
  readonly #entryOfTerm: ReadonlyMap<string, TermEntry>
  readonly #facts = new Map<string, ReadonlyMap<string, Fact[]>>()
  readonly #organizations = new Map<string, ReadonlyMap<OrganizationRole, Organization[]>>()
  #datasets: readonly Dataset[] | undefined
  #publications: readonly Publication[] | undefined
  #usage: ReadonlyMap<string, string[]> | undefined
  #addresses: ReadonlyMap<string, string> | undefined

  constructor({ content, date, images }: ViewInput) {
    this.date = date
    this.#content = content
    this.#images = images
    this.#guides = bySlug(content.guides)
    this.#terms = bySlug(content.terms)
    this.#flows = bySlug(content.flows)
    this.#letters = bySlug(content.letters)
    this.guideEntries = content.guides.map(guideEntry)
    this.termEntries = content.terms.map(termEntry)
    this.letterEntries = content.letters
      .map(({ slug, title, summary, guides, order }) => ({ slug, title, summary, guides, order }))
      .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
    this.#entryOfGuide = bySlug(this.guideEntries)
    this.#entryOfTerm = bySlug(this.termEntries)
  }

  guide(slug: string): Guide | undefined {
    return this.#guides.get(slug)
  }

  guideEntry(slug: string): GuideEntry | undefined {
    return this.#entryOfGuide.get(slug)
  }

  guideSlugs(): Written[] {
    return this.#content.guides.map(({ slug, text }) => ({ slug, languages: Object.keys(text) }))
  }

  guideNames(): GuideNames[] {
    return this.#content.guides.map(guideNames)
  }

  variant(state: string, guide: string): Variant | undefined {
    return this.#content.states[state]?.variants.find((variant) => variant.guide === guide)
  }

  term(slug: string): Term | undefined {
    return this.#terms.get(slug)
  }

  termEntry(slug: string): TermEntry | undefined {
    return this.#entryOfTerm.get(slug)
  }

  termSlugs(): string[] {
    return this.#content.terms.map(({ slug }) => slug)
  }

  guidesWithTerm(slug: string): readonly string[] {
    this.#usage ??= usageOfTerms(this.#content.guides)
    return this.#usage.get(slug) ?? []
  }

  flow(slug: string): Flow | undefined {
    return this.#flows.get(slug)
  }

  flowKeys(slug: string): FlowKeys | undefined {
    const flow = this.#flows.get(slug)
    const keysOf = (nodes: readonly { key: string }[]) => nodes.map(({ key }) => key)
    return flow && { slug, start: flow.start, questions: keysOf(flow.questions), outcomes: keysOf(flow.outcomes) }
  }

  /** Slugs of the flows in their order. */
  flowSlugs(): string[] {
    return this.#content.flows.toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1)).map(({ slug }) => slug)
  }

  letter(slug: string): Letter | undefined {
    return this.#letters.get(slug)
  }

  letterSlugs(): string[] {
    return this.letterEntries.map(({ slug }) => slug)
  }

  lettersOf(guide: string): LetterEntry[] {
    return this.letterEntries.filter(({ guides }) => guides.includes(guide))
  }

  /** What pieces with pages of their own were called before: those that were called otherwise. */
  formerNames(): FormerNames[] {
    return (Object.keys(addressedKinds) as AddressedKind[]).flatMap((kind) => {
      const pieces: readonly Pick<Guide, 'slug' | 'formerly'>[] = this.#content[kind]
      return pieces.flatMap(({ slug, formerly }) => (formerly === undefined ? [] : [{ kind, slug, formerly }]))
    })
  }

  /** Where a piece with pages of its own is today that was at an address before; undefined for every other address. */
  addressToday(path: string): string | undefined {
    this.#addresses ??= new Map(
      this.formerNames().flatMap(({ kind, slug, formerly }) =>
        formerly.map((former) => [`${addressedKinds[kind]}${former}/`, `${addressedKinds[kind]}${slug}/`] as const),
      ),
    )
    return this.#addresses.get(path)
  }

  law(abbreviation: string): Law | undefined {
    return this.#content.laws.find((law) => law.abbreviation === abbreviation)
  }

  lawAbbreviations(): string[] {
    return this.#content.laws.map(({ abbreviation }) => abbreviation)
  }

  /** Without the place of the original: the same image in another folder is the same image, whose files its bytes name. */
  media(slug: string): { media: Media | undefined; files: ImageFiles | undefined } {
    const { path: _path, ...media } = this.#content.media.find((each) => each.slug === slug) ?? {}
    return { media: 'slug' in media ? media : undefined, files: this.#images.get(slug) }
  }

  /** In their order: of several that could be shown, the first is. */
  dangerCards(): DangerCard[] {
    return this.#content.dangerCards.toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
  }

  synonyms(state: string | undefined): readonly Synonym[] {
    return (state === undefined ? this.#content : this.#content.states[state])?.synonyms ?? []
  }

  /** What a state says, or the nation. */
  alerts(state: string | undefined): readonly Alert[] {
    return (state === undefined ? this.#content : this.#content.states[state])?.alerts ?? []
  }

  /** In their order. */
  datasets(): readonly Dataset[] {
    this.#datasets ??= this.#content.datasets.toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
    return this.#datasets
  }

  /** The newest first, those without a date last. */
  publications(): readonly Publication[] {
    this.#publications ??= this.#content.publications.toSorted(
      (a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : (b.date ?? '') > (a.date ?? '') ? 1 : 0) || (a.slug < b.slug ? -1 : 1),
    )
    return this.#publications
  }

  /** The lists of a state or, without one, of the nation. */
  listsOf(state: string | undefined): Pick<StateContent, 'facts' | 'organizations'> | undefined {
    return state === undefined ? this.#content : this.#content.states[state]
  }

  facts(key: string, state: string | undefined): readonly Fact[] {
    let facts = this.#facts.get(state ?? '')
    if (facts === undefined) {
      facts = Map.groupBy(this.listsOf(state)?.facts ?? [], (fact) => fact.key)
      this.#facts.set(state ?? '', facts)
    }
    return facts.get(key) ?? []
  }

  namedFacts(): readonly Fact[] {
    return this.#content.facts.filter(
      ({ key, kind, value }) => (kind === 'phone' && /^\d{3}$/.test(value.es)) || /^.+\.consulta$/.test(key),
    )
  }

  organizations(role: OrganizationRole, state: string | undefined): readonly Organization[] {
    let organizations = this.#organizations.get(state ?? '')
    if (organizations === undefined) {
      organizations = Map.groupBy(this.listsOf(state)?.organizations ?? [], (organization) => organization.role)
      this.#organizations.set(state ?? '', organizations)
    }
    return organizations.get(role) ?? []
  }
}

function bySlug<T extends { slug: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.slug, item]))
}
