import type { ContentPlace } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { GuideLink, LegalBasisEntry, OrganizationCard, ResolvedBlock, ResolvedInline } from '../pages/model.ts'
import type { ContentView } from '../pieces/ContentView.ts'
import type { Memory } from '../pieces/ReadLog.ts'
import type { LegalWordSearch } from '../readability/findLegalWords.ts'
import type { Guide, GuideText, Section } from '../schema/guide.ts'
import type { NamedContact } from './linkContacts.ts'
import type { spanishWordMarker } from './spanishWords.ts'

/** For whom a text is resolved. */
export interface Scope {
  /** State slug; undefined for the national portal. */
  state: string | undefined
  language: LanguageKey
}

/** What pages have in common and is made once. */
interface Remembered {
  markers: ReturnType<typeof spanishWordMarker>
  guideLinks: GuideLink
  cards: OrganizationCard
  explained: ResolvedInline[]
  legalWords: LegalWordSearch
  legalBases: LegalBasisEntry[]
  named: NamedContact[]
  /** National text that says nothing of a state, by the guide and the languages of the page and of the text. */
  national: ResolvedBlock[]
}

/** What everything is looked up in, and what is remembered of it. */
export interface ResolveContext {
  view: ContentView
  memories: { readonly [K in keyof Remembered]: Memory<Remembered[K]> }
  digests: WeakMap<Section, string>
}

/** Where a text stands, and for whom it is resolved. */
export interface TextContext extends ResolveContext {
  guide: Guide | undefined
  text: GuideText | undefined
  scope: Scope
  /** The language that the words are in: the page's, or the one that it falls back to. */
  language: LanguageKey
  place: ContentPlace
}

/** A context that remembers nothing yet. */
export function createResolveContext(view: ContentView): ResolveContext {
  return {
    view,
    memories: {
      markers: new WeakMap(),
      guideLinks: new WeakMap(),
      cards: new WeakMap(),
      explained: new WeakMap(),
      legalWords: new WeakMap(),
      legalBases: new WeakMap(),
      named: new WeakMap(),
      national: new WeakMap(),
    },
    digests: new WeakMap(),
  }
}

/** Makes something of an object once for each key; what was read for it is noted each time (`ReadLog`). */
export function remember<K extends keyof Remembered>(
  { view, memories }: ResolveContext,
  kind: K,
  of: object,
  key: string,
  make: () => Remembered[K],
): Remembered[K] {
  return view.log.remember<Remembered[K]>(memories[kind], of, key, make)
}
