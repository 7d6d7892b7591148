import { withoutStress } from '../folding/withoutAccents.ts'
import { textIn } from '../languages/textIn.ts'
import { interfaceLanguage, type LanguageKey, languageOf, localizePath } from '../languages.ts'
import { commonGuides, familyGuides } from '../pages/commonGuides.ts'
import type { GlossaryBody, GuideLink, NotFoundBody, SearchPageBody } from '../pages/model.ts'
import type { ContentView } from '../pieces/ContentView.ts'
import type { Memory } from '../pieces/ReadLog.ts'
import type { Resolver } from '../resolve/Resolver.ts'
import { type Audience, audiences } from '../vocabulary/audiences.ts'

/** Lists of guides of one language that are the same in every site. */
export interface GuideLists {
  /** Every guide, in the order of the doors, translated ones first. */
  all: readonly { slug: string; link: GuideLink }[]
  guidesByAudience: ReadonlyMap<Audience, GuideLink[]>
  /** With those of other doors that stand behind this one too: first the urgent ones or, where somebody helps another, a family's. */
  guidesBehindDoor: ReadonlyMap<Audience, GuideLink[]>
  /** The first hour after an arrest, then by their order, whatever their door. */
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
    .map(({ slug, urgent, order, alsoIn }) => ({ slug, urgent, order, alsoIn, link: resolver.guideLink(slug, language) }))
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
          .sort((a, b) => placeInFamily(a) - placeInFamily(b) || Number(b.urgent) - Number(a.urgent) || a.order - b.order)
        // Who helps somebody else looks for what happened to that person, whose guides stand behind other doors; who saw
        // something looks for the door's own, before what happens to families less often.
        const isFirst = (guide: (typeof guides)[number]) =>
          audience === 'terceros' ? familyGuides.includes(guide.slug) : guide.urgent
        const [first, last] = [others.filter(isFirst), others.filter((guide) => !isFirst(guide))]
        return [audience, [...first, ...own, ...last].map(({ link }) => link)]
      }),
    ),
    urgent: guides
      .filter(({ urgent }) => urgent)
      .sort(
        (a, b) =>
          Number(a.link.lang !== undefined) - Number(b.link.lang !== undefined) ||
          Number(b.slug === commonGuides.detained) - Number(a.slug === commonGuides.detained) ||
          a.order - b.order,
      )
      .map(({ link }) => link),
  }
}

/** Its place among what a family comes with; after all of them when it is none. */
function placeInFamily({ slug }: { slug: string }): number {
  return familyGuides.includes(slug) ? familyGuides.indexOf(slug) : familyGuides.length
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
