import { withoutStress } from '../folding/withoutAccents.ts'
import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, type LanguageKey, languageOf, localizePath } from '../languages.ts'
import type { GlossaryBody, GuideLink, NotFoundBody, SearchPageBody } from '../pages/model.ts'
import type { ContentView } from '../pieces/ContentView.ts'
import type { GuideEntry } from '../pieces/entries.ts'
import type { Memory } from '../pieces/ReadLog.ts'
import type { Resolver } from '../resolve/Resolver.ts'
import { type Audience, audiences, type GuideList } from '../vocabulary/audiences.ts'

/** Lists of guides of one language that are the same in every site. */
export interface GuideLists {
  /** Every guide, in the order of the doors, translated ones first. */
  all: readonly { slug: string; keptOffline: boolean; link: GuideLink }[]
  guidesByAudience: ReadonlyMap<Audience, GuideLink[]>
  /** With those of other doors that stand behind this one too: before its own those that have a place here, the rest after. */
  guidesBehindDoor: ReadonlyMap<Audience, GuideLink[]>
  /** First those that have a place here, then by their order, whatever their door. */
  urgent: GuideLink[]
}

/** Lists of one language that are the same in every site: made when a page first asks, and shared. */
export class SharedLists {
  readonly #view: ContentView
  readonly #resolver: Resolver
  readonly #guides: Memory<GuideLists> = new WeakMap()
  readonly #letters: Memory<GlossaryBody['letters']> = new WeakMap()
  readonly #situations: Memory<SearchPageBody['situations']> = new WeakMap()

  constructor(input: { view: ContentView; resolver: Resolver }) {
    this.#view = input.view
    this.#resolver = input.resolver
  }

  /** Guides in the order of their doors, translated ones first. */
  guides(language: LanguageKey): GuideLists {
    const [view, resolver] = [this.#view, this.#resolver]
    return view.log.remember(this.#guides, view, language, () => guideLists({ view, resolver, language }))
  }

  /** The terms by letter. */
  letters(language: LanguageKey): GlossaryBody['letters'] {
    const [view, resolver] = [this.#view, this.#resolver]
    return view.log.remember(this.#letters, view, language, () => lettersOf({ view, resolver, language }))
  }

  /** Every guide behind its door, by what people call it. */
  situations(language: LanguageKey): SearchPageBody['situations'] {
    const { all } = this.guides(language)
    return this.#view.log.remember(this.#situations, this.#view, language, () =>
      situationsOf({ view: this.#view, language, all }),
    )
  }
}

/** The doors, as a page that does not exist shows them. */
export function audienceLinks(language: LanguageKey): NotFoundBody['audiences'] {
  return audiences.map((audience) => ({ audience, href: localizePath(`/${audience}/`, language) }))
}

interface ListInput {
  view: ContentView
  resolver: Resolver
  language: LanguageKey
}

function guideLists({ view, resolver, language }: ListInput): GuideLists {
  const guides = [...view.guides()]
    .sort(
      (a, b) => audiences.indexOf(a.audience) - audiences.indexOf(b.audience) || a.order - b.order || (a.slug < b.slug ? -1 : 1),
    )
    .map(({ slug, urgent, keptOffline, order, alsoIn, firstIn }) => ({
      slug,
      urgent,
      keptOffline,
      order,
      alsoIn,
      firstIn,
      link: resolver.guideLink(slug, language),
    }))
    .sort((a, b) => Number(a.link.lang !== undefined) - Number(b.link.lang !== undefined))
  return {
    all: guides,
    guidesByAudience: new Map(
      audiences.map((audience) => [audience, guides.map(({ link }) => link).filter((link) => link.audience === audience)]),
    ),
    guidesBehindDoor: new Map(
      audiences.map((audience) => {
        const own = guides.filter(({ link }) => link.audience === audience)
        const others = guides
          .filter(({ link, alsoIn }) => alsoIn.includes(audience) && link.audience !== audience)
          .sort((a, b) => placeIn(audience, a) - placeIn(audience, b) || Number(b.urgent) - Number(a.urgent) || a.order - b.order)
        const hasPlace = (guide: (typeof guides)[number]) => placeIn(audience, guide) < noPlace
        const [first, last] = [others.filter(hasPlace), others.filter((guide) => !hasPlace(guide))]
        return [audience, [...first, ...own, ...last].map(({ link }) => link)]
      }),
    ),
    urgent: guides
      .filter(({ urgent }) => urgent)
      .sort(
        (a, b) =>
          Number(a.link.lang !== undefined) - Number(b.link.lang !== undefined) ||
          placeIn('urgentes', a) - placeIn('urgentes', b) ||
          a.order - b.order,
      )
      .map(({ link }) => link),
  }
}

/** Behind every place. */
const noPlace = Number.MAX_SAFE_INTEGER

/** Its place among the first of a list; behind all of them when it has none there. */
function placeIn(list: GuideList, { firstIn }: Pick<GuideEntry, 'firstIn'>): number {
  return firstIn.find((each) => each.list === list)?.place ?? noPlace
}

/** So many of the names of a guide are shown: enough to tell that it is the one. */
const mostNames = 6

/**
 * The names of each guide in the language of the page: its own or, where it has no text in it, those that people are led
 * to it by.
 */
function situationsOf({
  view,
  language,
  all,
}: Pick<ListInput, 'view' | 'language'> & Pick<GuideLists, 'all'>): SearchPageBody['situations'] {
  const spoken = interfaceLanguage(language)
  const names = new Map(view.guideNames().map(({ slug, text }) => [slug, text[spoken]?.aliases]))
  const led = new Map<string, string[]>()
  for (const { language: said, guides, phrases } of view.synonyms(undefined))
    if (said === spoken) for (const slug of guides) led.set(slug, [...(led.get(slug) ?? []), ...phrases])
  return audiences.map((audience) => ({
    audience,
    guides: all
      .filter(({ link }) => link.audience === audience)
      .map(({ slug, link: { href, title, lang } }) => ({
        href,
        title,
        ...(lang === undefined ? {} : { lang }),
        names: (names.get(slug) ?? led.get(slug) ?? []).slice(0, mostNames),
      })),
  }))
}

function lettersOf({ view, resolver, language }: ListInput): GlossaryBody['letters'] {
  const collator = new Intl.Collator(languageOf(language).tag, { sensitivity: 'base' })
  const byLetter = new Map<string, GlossaryBody['letters'][number]['terms']>()
  for (const { slug, text } of view.terms()) {
    const { value, lang } = textIn(text, language)
    const { term, definition } = value
    const entry = {
      href: localizePath(`/glosario/${slug}/`, language),
      term,
      definition,
      ...(lang === undefined ? {} : { lang }),
    }
    const letter = firstLetter(term)
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry])
  }
  return [...byLetter.entries()]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([letter, terms]) => ({
      letter,
      terms: terms
        .sort((a, b) => Number(a.lang !== undefined) - Number(b.lang !== undefined) || collator.compare(a.term, b.term))
        .map((entry) => (entry.lang === undefined ? { ...entry, ...marked(entry) } : entry)),
    }))

  function marked({ term, definition }: { term: string; definition: string }) {
    return { term: resolver.markWords(term, language), definition: resolver.markWords(definition, language) }
  }
}

/** «Ámbito» is under A; Ñ is a letter of its own. */
function firstLetter(term: string): string {
  return withoutStress(term).charAt(0).toLocaleUpperCase('es')
}
