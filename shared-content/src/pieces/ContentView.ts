import type { Content, StateContent } from '../content/content.ts'
import type { LanguageKey } from '../languages.ts'
import { walkInlines } from '../mdx/walk.ts'
import type { ResolvedFigure } from '../pages/model.ts'
import { LawIndex } from '../resolve/lawIndex.ts'
import { organizationToCard } from '../resolve/organizationCard.ts'
import { isInForce, isPublishable, showsContactOf } from '../resolve/resolveFact.ts'
import type { Fact } from '../schema/fact.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide, GuideText } from '../schema/guide.ts'
import type { Letter } from '../schema/letter.ts'
import type { Media } from '../schema/media.ts'
import type { Organization } from '../schema/organization.ts'
import type { Term, TermText } from '../schema/term.ts'
import type { Override } from '../schema/variant.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { digestOfValue } from './digestOfValue.ts'
import { type PieceId, type PieceKind, ReadLog } from './ReadLog.ts'

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

/** What lists and links show of a guide. */
export interface GuideEntry extends Pick<Guide, 'slug' | 'audience' | 'alsoIn' | 'order' | 'urgent'> {
  text: Record<LanguageKey, Pick<GuideText, 'title' | 'summary'>> & { es: Pick<GuideText, 'title' | 'summary'> }
}

/** What lists and links show of a term, and by which words it is known. */
export interface TermEntry extends Pick<Term, 'slug'> {
  text: Record<LanguageKey, Pick<TermText, 'term' | 'definition' | 'aliases'>> & {
    es: Pick<TermText, 'term' | 'definition' | 'aliases'>
  }
}

/** A guide, and the languages that it is written in. */
export interface Written {
  slug: string
  languages: LanguageKey[]
}

/** The questions and outcomes of a flow. */
export interface FlowKeys extends Pick<Flow, 'slug' | 'start'> {
  questions: string[]
  outcomes: string[]
}

/** What lists and links show of a letter. */
export type LetterEntry = Pick<Letter, 'slug' | 'title' | 'summary' | 'guides' | 'order'>

/**
 * The only door through which pages are made from content, on one day: every answer notes which piece it is
 * (`ReadLog`), so that what a page depends on is recorded and nobody has to declare it. Lists and links read entries,
 * not whole documents: an edited text is no change of every list that names it.
 */
export class ContentView {
  readonly date: string
  readonly log = new ReadLog()
  readonly laws: LawIndex
  readonly #content: Content
  readonly #images: ReadonlyMap<string, ImageFiles>
  readonly #guides: ReadonlyMap<string, Guide>
  readonly #terms: ReadonlyMap<string, Term>
  readonly #flows: ReadonlyMap<string, Flow>
  readonly #letters: ReadonlyMap<string, Letter>
  readonly #guideEntries: readonly GuideEntry[]
  readonly #termEntries: readonly TermEntry[]
  readonly #letterEntries: readonly LetterEntry[]
  readonly #entryOfGuide: ReadonlyMap<string, GuideEntry>
  readonly #entryOfTerm: ReadonlyMap<string, TermEntry>
  readonly #facts = new Map<string, ReadonlyMap<string, Fact[]>>()
  readonly #organizations = new Map<string, ReadonlyMap<OrganizationRole, Organization[]>>()
  #usage: ReadonlyMap<string, string[]> | undefined

  constructor({ content, date, images }: ViewInput) {
    this.#content = content
    this.date = date
    this.#images = images
    this.laws = new LawIndex(content.laws, this.log)
    this.#guides = bySlug(content.guides)
    this.#terms = bySlug(content.terms)
    this.#flows = bySlug(content.flows)
    this.#letters = bySlug(content.letters)
    this.#guideEntries = content.guides.map(guideEntry)
    this.#termEntries = content.terms.map(termEntry)
    this.#letterEntries = content.letters
      .map(({ slug, title, summary, guides, order }) => ({ slug, title, summary, guides, order }))
      .sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
    this.#entryOfGuide = bySlug(this.#guideEntries)
    this.#entryOfTerm = bySlug(this.#termEntries)
  }

  guide(slug: string): Guide | undefined {
    this.log.note(`guide:${slug}`)
    return this.#guides.get(slug)
  }

  guideEntry(slug: string): GuideEntry | undefined {
    this.log.note(`guide-entry:${slug}`)
    return this.#entryOfGuide.get(slug)
  }

  /** Every guide, as lists show it. */
  guides(): readonly GuideEntry[] {
    this.log.note('guides:')
    return this.#guideEntries
  }

  /** Every guide and the languages that it is written in: what its pages are known by. */
  guideSlugs(): readonly Written[] {
    this.log.note('guide-slugs:')
    return this.#guideSlugs()
  }

  /** What a state says differently in a guide. */
  overrides(guide: string, state: string | undefined): readonly Override[] {
    if (state === undefined) return []
    this.log.note(`variant:${state}/${guide}`)
    return this.#variant(state, guide)?.overrides ?? []
  }

  term(slug: string): Term | undefined {
    this.log.note(`term:${slug}`)
    return this.#terms.get(slug)
  }

  termEntry(slug: string): TermEntry | undefined {
    this.log.note(`term-entry:${slug}`)
    return this.#entryOfTerm.get(slug)
  }

  /** Every term, as lists show it and as texts are searched for it. */
  terms(): readonly TermEntry[] {
    this.log.note('terms:')
    return this.#termEntries
  }

  /** Slugs of the terms. */
  termSlugs(): readonly string[] {
    this.log.note('term-slugs:')
    return this.#termSlugs()
  }

  /** Slugs of the guides whose Spanish text marks a term. */
  guidesWithTerm(slug: string): readonly string[] {
    this.log.note(`term-usage:${slug}`)
    return this.#guidesWithTerm(slug)
  }

  flow(slug: string): Flow | undefined {
    this.log.note(`flow:${slug}`)
    return this.#flows.get(slug)
  }

  /** The questions and outcomes of a flow, by key, without what they say. */
  flowKeys(slug: string): FlowKeys | undefined {
    this.log.note(`flow-keys:${slug}`)
    return this.#flowKeys(slug)
  }

  /** Slugs of the flows in their order. */
  flows(): readonly string[] {
    this.log.note('flows:')
    return this.#flowsInOrder()
  }

  letter(slug: string): Letter | undefined {
    this.log.note(`letter:${slug}`)
    return this.#letters.get(slug)
  }

  /** Slugs of the letters in their order. */
  letterSlugs(): readonly string[] {
    this.log.note('letter-slugs:')
    return this.#letterSlugs()
  }

  /** Every letter in its order, as lists show it. */
  letters(): readonly LetterEntry[] {
    this.log.note('letters:')
    return this.#letterEntries
  }

  /** The letters that belong to a guide, in their order. */
  lettersOf(guide: string): readonly LetterEntry[] {
    this.log.note(`letters-of:${guide}`)
    return this.#lettersOf(guide)
  }

  /** All facts of a key that a state says or, without one, the nation: each in its own time. */
  facts(key: string, state?: string): readonly Fact[] {
    this.log.note(`fact:${state ?? ''}/${key}`)
    return this.#factsOf(key, state)
  }

  /** National contacts that texts name by themselves: short numbers, and the addresses of registers. */
  namedFacts(): readonly Fact[] {
    this.log.note('named-facts:')
    return this.#namedFacts()
  }

  /** Organizations of one role that a state has or, without one, the nation. */
  organizations(role: OrganizationRole, state?: string): readonly Organization[] {
    this.log.note(`organizations:${state ?? ''}/${role}`)
    return this.#organizationsOf(role, state)
  }

  /** An image and its published files. */
  media(slug: string): { media: Media | undefined; files: ImageFiles | undefined } {
    this.log.note(`media:${slug}`)
    return { media: this.#content.media.find((media) => media.slug === slug), files: this.#images.get(slug) }
  }

  /**
   * Digest of what a piece says today: equal digests, equal pages. Of a contact or a figure it also covers whether it
   * may be shown on the view's day, so that a new day is a change of what begins and ends with it and of nothing else.
   * @throws {RangeError} for a piece that is none of content's.
   */
  digest(piece: PieceId): string {
    const colon = piece.indexOf(':')
    const [kind, name] = [piece.slice(0, colon) as PieceKind, piece.slice(colon + 1)]
    const slash = name.indexOf('/')
    const [state, key] = [slash < 1 ? undefined : name.slice(0, slash), name.slice(slash + 1)]
    switch (kind) {
      case 'guide':
        return digestOfValue(this.#guides.get(name))
      case 'guide-entry':
        return digestOfValue(this.#entryOfGuide.get(name))
      case 'guides':
        return digestOfValue(this.#guideEntries.map(digestOfValue))
      case 'guide-slugs':
        return digestOfValue(this.#guideSlugs())
      case 'variant':
        return digestOfValue(state === undefined ? undefined : this.#variant(state, key))
      case 'term':
        return digestOfValue(this.#terms.get(name))
      case 'term-entry':
        return digestOfValue(this.#entryOfTerm.get(name))
      case 'term-usage':
        return digestOfValue(this.#guidesWithTerm(name))
      case 'terms':
        return digestOfValue(this.#termEntries.map(digestOfValue))
      case 'term-slugs':
        return digestOfValue(this.#termSlugs())
      case 'flow-keys':
        return digestOfValue(this.#flowKeys(name))
      case 'flow':
        return digestOfValue(this.#flows.get(name))
      case 'flows':
        return digestOfValue(this.#flowsInOrder())
      case 'letter':
        return digestOfValue(this.#letters.get(name))
      case 'letter-slugs':
        return digestOfValue(this.#letterSlugs())
      case 'letters':
        return digestOfValue(this.#letterEntries)
      case 'letters-of':
        return digestOfValue(this.#lettersOf(name))
      case 'fact':
        return this.#digestIn(this.#of(state)?.facts, `fact ${key}`, () =>
          this.#factsOf(key, state).map((fact) => [fact, ...this.#standing(fact)]),
        )
      case 'named-facts':
        return digestOfValue(this.#namedFacts().map((fact) => [fact, ...this.#standing(fact)]))
      case 'organizations':
        return this.#digestIn(this.#of(state)?.organizations, `organizations ${key}`, () =>
          this.#organizationsOf(key as OrganizationRole, state).map((organization) => [
            organization,
            organizationToCard(organization, 'state', 'es', this.date).contacts,
          ]),
        )
      case 'law':
        return digestOfValue(this.#content.laws.find(({ abbreviation }) => abbreviation === name))
      case 'laws':
        return digestOfValue(this.#content.laws.map(({ abbreviation }) => abbreviation))
      case 'media':
        return digestOfValue([this.#content.media.find(({ slug }) => slug === name), this.#images.get(name)])
      case 'site':
      case 'states':
        throw new RangeError(`${piece} is no piece of content`)
    }
  }

  /** Digest of a part of a list on the view's day: taken once, while the list is the same. */
  #digestIn(list: object | undefined, part: string, make: () => unknown): string {
    if (list === undefined) return digestOfValue(make())
    const known = digestsInLists.get(list) ?? new Map<string, string>()
    digestsInLists.set(list, known)
    const key = `${this.date} ${part}`
    const digest = known.get(key) ?? digestOfValue(make())
    known.set(key, digest)
    return digest
  }

  #guideSlugs(): Written[] {
    return this.#content.guides.map(({ slug, text }) => ({ slug, languages: Object.keys(text) }))
  }

  #termSlugs(): string[] {
    return this.#content.terms.map(({ slug }) => slug)
  }

  #letterSlugs(): string[] {
    return this.#letterEntries.map(({ slug }) => slug)
  }

  #flowKeys(slug: string): FlowKeys | undefined {
    const flow = this.#flows.get(slug)
    const keysOf = (nodes: readonly { key: string }[]) => nodes.map(({ key }) => key)
    return flow && { slug, start: flow.start, questions: keysOf(flow.questions), outcomes: keysOf(flow.outcomes) }
  }

  #standing(fact: Fact): boolean[] {
    return [isPublishable(fact), isInForce(fact, this.date), showsContactOf(fact, this.date)]
  }

  #variant(state: string, guide: string) {
    return this.#content.states[state]?.variants.find((variant) => variant.guide === guide)
  }

  #guidesWithTerm(slug: string): readonly string[] {
    this.#usage ??= usageOfTerms(this.#content.guides)
    return this.#usage.get(slug) ?? []
  }

  #flowsInOrder(): string[] {
    return this.#content.flows.toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1)).map(({ slug }) => slug)
  }

  #lettersOf(guide: string): LetterEntry[] {
    return this.#letterEntries.filter(({ guides }) => guides.includes(guide))
  }

  #of(state: string | undefined): Pick<StateContent, 'facts' | 'organizations'> | undefined {
    return state === undefined ? this.#content : this.#content.states[state]
  }

  #factsOf(key: string, state: string | undefined): readonly Fact[] {
    let facts = this.#facts.get(state ?? '')
    if (facts === undefined) {
      facts = Map.groupBy(this.#of(state)?.facts ?? [], (fact) => fact.key)
      this.#facts.set(state ?? '', facts)
    }
    return facts.get(key) ?? []
  }

  #namedFacts(): readonly Fact[] {
    return this.#content.facts.filter(
      ({ key, kind, value }) => (kind === 'phone' && /^\d{3}$/.test(value.es)) || /^.+\.consulta$/.test(key),
    )
  }

  #organizationsOf(role: OrganizationRole, state: string | undefined): readonly Organization[] {
    let organizations = this.#organizations.get(state ?? '')
    if (organizations === undefined) {
      organizations = Map.groupBy(this.#of(state)?.organizations ?? [], (organization) => organization.role)
      this.#organizations.set(state ?? '', organizations)
    }
    return organizations.get(role) ?? []
  }
}

/** A content that follows another shares the lists that did not change (`applyChange`). */
const digestsInLists = new WeakMap<object, Map<string, string>>()

function bySlug<T extends { slug: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.slug, item]))
}

const guideEntry = once(
  ({ slug, audience, alsoIn, order, urgent, text }: Guide): GuideEntry => ({
    slug,
    audience,
    alsoIn,
    order,
    urgent,
    text: mapText(text, ({ title, summary }) => ({ title, summary })),
  }),
)

const termEntry = once(
  ({ slug, text }: Term): TermEntry => ({
    slug,
    text: mapText(text, ({ term, definition, aliases }) => ({ term, definition, aliases })),
  }),
)

/** Keys of the terms that the Spanish text of a guide marks. */
const termsMarkedIn = once((guide: Guide): ReadonlySet<string> => {
  const inlines = guide.text.es.sections.flatMap(({ body }) => [...walkInlines(body)])
  return new Set(inlines.flatMap((inline) => (inline.type === 'term' ? [inline.k] : [])))
})

/** What is made of a piece, made once: a content that follows another shares the pieces that did not change. */
function once<P extends object, T>(make: (piece: P) => T): (piece: P) => T {
  const known = new WeakMap<P, { value: T }>()
  return (piece) => {
    const made = known.get(piece) ?? { value: make(piece) }
    known.set(piece, made)
    return made.value
  }
}

function mapText<A, B>(text: Record<LanguageKey, A> & { es: A }, map: (text: A) => B): Record<LanguageKey, B> & { es: B } {
  return Object.fromEntries(Object.entries(text).map(([language, own]) => [language, map(own)])) as Record<LanguageKey, B> & {
    es: B
  }
}

function usageOfTerms(guides: readonly Guide[]): Map<string, string[]> {
  const usage = new Map<string, string[]>()
  for (const guide of guides) for (const term of termsMarkedIn(guide)) usage.set(term, [...(usage.get(term) ?? []), guide.slug])
  return usage
}
