import type { LanguageKey } from '../languages.ts'
import type { LocalizedText } from '../schema/primitives.ts'
import type { Provenance } from './directory.ts'
import type { JsonLd } from './jsonLd.ts'

/** The site that a page belongs to: one of the 32 states, or the national portal. */
export interface SiteModel {
  kind: 'state' | 'national'
  /** Name under `dist/live/` and first label of the local host name; the portal's is `nacional`. */
  slug: string
  /** ISO 3166-2; absent for the portal. */
  code?: string
  /** «Jalisco»; the portal's is «México». */
  name: string
  officialName: string
  /** `https://jalisco.justiciaparati.example`, without a final slash. */
  origin: string
  /** The portal's origin, to change state. */
  portalOrigin: string
  /** Where else the same page can be read, by name: of a state, its neighbours; of the portal, the 32 states. */
  elsewhere: { name: string; origin: string }[]
  accent: { light: string; dark: string }
  /** Indigenous languages most spoken in the state, by their Spanish and their own names; none for the portal. */
  tongues: { name: string; autonym?: string }[]
  /** So many of its people speak one of them that its home page asks for it at once. */
  hasManySpeakers?: true
  /** Languages that this site has all its pages in; what is not translated is in Spanish there, and says so. */
  languages: LanguageKey[]
  /** There are question flows, and so a page that lists them. */
  hasFlows: boolean
  /** There are letters to fill, and so a page that lists them. */
  hasLetters: boolean
  /** There is a research library: on the portal alone. */
  hasResearch?: true
  /** Somebody has said when the chat is answered: on states alone. */
  hasChat?: true
  /** There is a page of figures: on states alone. */
  hasFigures?: true
  /** What its pages tell a counter of their own site: nothing where it is absent. */
  counter?: Counter
  /** Easy-read versions of those that it has guides in; no other page is in them. */
  varieties: LanguageKey[]
  /** Absent where nobody has said who publishes. */
  publisher?: Publisher
  /** Shown to be tried: each page says so, and no search engine is to list it. */
  isPilot?: true
}

/** Where pages tell what happened on them, naming nobody (docs/measurement.md). */
export interface Counter {
  /** Address on the same site. */
  address: string
  /** That they were opened, too: where the web server writes no log of visits. */
  visits?: true
}

/** Who answers for the sites, and where to tell of a mistake; either may not be known. */
export interface Publisher {
  name?: LocalizedText
  contact?: { kind: 'email' | 'page'; address: LocalizedText; provenance: Provenance }
}

/** A link to the same page in another language. */
export interface LanguageLink {
  language: LanguageKey
  tag: string
  name: string
  href: string
  current: boolean
}

export interface Crumb {
  label: string
  /** Absent for the page itself. */
  href?: string
  /** Set when the label is in another language than the page. */
  lang?: string
}

/** What all pages have. `T` names the template, `B` is what it shows. */
export interface PageOf<T extends string, B> {
  template: T
  site: SiteModel
  /** Language of the interface and of links to other pages; of an easy-read page, its base. */
  language: LanguageKey
  /** Of an easy-read page: its own language. */
  variety?: LanguageKey
  /** BCP 47 tag of the page: `es-MX`. */
  lang: string
  /** Root-relative address, with the language's prefix: `/en/guias/robo/`. */
  path: string
  /** For `<title>`, without the site's name. */
  title: string
  description: string
  /** Absolute address. */
  canonical: string
  /** rel=alternate hreflang of the languages that it is written in, this page included; empty when there is but one. */
  alternates: { hreflang: string; href: string }[]
  languageLinks: LanguageLink[]
  breadcrumbs: Crumb[]
  jsonLd: JsonLd[]
  /** false: robots noindex, left out of the sitemap. */
  indexable: boolean
  /** ISO date on which the content was last reviewed or read, if any; schema.org lastReviewed. */
  lastReviewed?: string
  body: B
}
