/**
 * Page models: everything that a page shows, as plain data. `plan` (build-scripts) makes them, `render` (sites)
 * draws them, and a page's digest is hash(model, bundle). Nothing here may depend on the clock or the machine.
 */
import type { LanguageKey } from '../languages.ts'
import type { Break, CalloutKind, Heading, LangInline, Link, Step, TextRun } from '../mdx/tree.ts'
import type { LetterBlank } from '../schema/letter.ts'
import type { LocalizedText } from '../schema/primitives.ts'
import type { Review } from '../schema/review.ts'
import type { Audience } from '../vocabulary/audiences.ts'
import type { LawSubject } from '../vocabulary/lawSubjects.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import type { CheckWay } from '../vocabulary/standings.ts'

/** The site that a page belongs to: one of the 32 states, or the national portal. */
export interface SiteModel {
  kind: 'state' | 'national'
  /** Folder under `dist/sites/` and first label of the local host name; the portal's is `nacional`. */
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
  /** Languages that this site has all its pages in; what is not translated is in Spanish there, and says so. */
  languages: LanguageKey[]
  /** There are question flows, and so a page that lists them. */
  hasFlows: boolean
  /** There are letters to fill, and so a page that lists them. */
  hasLetters: boolean
  /** Easy-read versions of those that it has guides in; no other page is in them. */
  varieties: LanguageKey[]
  /** Absent where nobody has said who publishes. */
  publisher?: Publisher
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
  jsonLd: Record<string, unknown>[]
  /** false: robots noindex, left out of the sitemap. */
  indexable: boolean
  /** ISO date on which the content was last reviewed or read, if any; schema.org lastReviewed. */
  lastReviewed?: string
  body: B
}

// ── Resolved text: the tree with nothing left to look up ────────────────────────────────────────────

/** A fact's value in the text; `scope` tells where it came from. */
export interface ResolvedFact {
  type: 'fact'
  k: string
  value: string
  scope: 'national' | 'state'
  /** Set when the value is in another language than the text around it. */
  lang?: string
  /** Of a telephone or a web address. */
  href?: string
  /** «fuente: …; comprobado: …»: of every contact but the short numbers that the whole country knows. */
  checked?: string
}
export interface ResolvedLink extends Link {
  /** «En español»: of a guide that is not translated, in a text that is. */
  note?: string
}
export interface ResolvedTerm {
  type: 'term'
  text: string
  href: string
  /** In the language of the text around it; absent where it is not translated. */
  definition?: string
}
export interface ResolvedCite {
  type: 'cite'
  /** Compact form. */
  ref: string
  /** «CNPP, art. 109, fr. XVI» */
  short: string
  /** «Código Nacional de Procedimientos Penales, artículo 109, fracción XVI» */
  long: string
}
export type ResolvedInline = TextRun | Break | ResolvedLink | LangInline | ResolvedFact | ResolvedTerm | ResolvedCite

export interface ResolvedListItem {
  children: ResolvedInline[]
  list?: ResolvedList
}
export interface ResolvedList {
  type: 'list'
  ordered: boolean
  /** Number of the first item, where it is not 1. */
  start?: number
  items: ResolvedListItem[]
}
export interface ResolvedDeadline {
  type: 'deadline'
  key: string
  /** ISO 8601 duration. */
  length: string
  /** «48 horas», «De inmediato», «5 días hábiles». */
  lengthLabel: string
  calendar: 'natural' | 'habiles'
  /** Who must act: of the reader's own, the last safe day is told. */
  binds: 'reader' | 'authority'
  from: string
  what: string
  /** Set when `from` and `what` are in another language than the page. */
  lang?: string
  cite: ResolvedCite
}
export interface ResolvedFigure {
  type: 'figure'
  /** In order of preference; `src` are root-relative. */
  sources: { type: string; srcset: string }[]
  src: string
  width: number
  height: number
  alt: string
  caption?: string
  credit: string
}
export interface ResolvedServices {
  type: 'services'
  roles: OrganizationRole[]
  organizations: OrganizationCard[]
  /**
   * Role of somebody to look for on the phone's own map; absent where whoever looks over the reader's shoulder must not
   * find that there.
   */
  onMap?: OrganizationRole
}
export type ResolvedBlock =
  | { type: 'paragraph'; children: ResolvedInline[] }
  | (Omit<Heading, 'children'> & { children: ResolvedInline[] })
  | ResolvedList
  | { type: 'quote'; children: ResolvedInline[] }
  | { type: 'steps'; items: (Omit<Step, 'body'> & { body: ResolvedBlock[] })[] }
  | { type: 'callout'; kind: CalloutKind; body: ResolvedBlock[] }
  | ResolvedDeadline
  | ResolvedServices
  | ResolvedFigure

/** A piece of a section with one origin. State pieces are marked «Solo en Jalisco». */
export interface SectionPart {
  origin: 'national' | 'state'
  /** Set when the text is in another language than the page (not yet translated). */
  lang?: string
  blocks: ResolvedBlock[]
}
export interface ResolvedSection {
  key: string
  title: string
  /** Set when the title is in another language than the page. */
  titleLang?: string
  parts: SectionPart[]
  /** The translation is older than the Spanish text. */
  outdatedTranslation?: true
  /** Of an easy-read guide: where the state says more of this than there is in easy read. */
  moreHref?: string
}

// ── Directory ──────────────────────────────────────────────────────────────────────────────────────

/** A contact that may be published; nothing else gets into a model. */
export interface ContactLine {
  kind: 'phone' | 'whatsapp' | 'sms' | 'website' | 'schedule' | 'address'
  label: string
  href?: string
  /** Set when the label is in another language than the page. */
  lang?: string
  /** What to know before calling: «Opción 1». */
  note?: string
  /** As `lang`, of the note. */
  noteLang?: string
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
  name: string
  nameLang?: string
  /** «Las 24 horas» */
  hours?: string
  hoursLang?: string
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
  name: string
  alternateName?: string
  description?: string
  scope: 'national' | 'state'
  contacts: ContactLine[]
  /** Name read in a source that no editor has checked yet. */
  pending: boolean
  /** Set when the name is in another language than the page. */
  lang?: string
  /** As `lang`, of the other name. */
  alternateNameLang?: string
  /** As `lang`, of the description. */
  descriptionLang?: string
}

// ── Bodies ─────────────────────────────────────────────────────────────────────────────────────────

export interface GuideLink {
  href: string
  title: string
  summary: string
  audience: Audience
  /** Set when the text is in another language than the page. */
  lang?: string
}
export interface LegalBasisEntry {
  abbreviation: string
  name: string
  url: string
  /** «artículos 16, 19 y 20, apartado B» */
  articles: string
  /** Last reform in the text that was read (ISO date); absent: read as first published. */
  textReadUntil?: string
}
export interface GuideBody {
  slug: string
  audience: Audience
  summary: string
  /** Set when the whole guide is shown in another language than the page's. */
  fallbackLang?: string
  sections: ResolvedSection[]
  strip: CallStrip
  legalBasis: LegalBasisEntry[]
  related: GuideLink[]
  /** ISO date on which the Spanish text was last changed, where it is known. */
  written?: string
  review: Review
  aliases: string[]
  /** Same guide in the portal (from a state) or choose-your-state (from the portal). */
  urgent: boolean
  /** Letters to fill that belong to it; absent when there are none. */
  letters?: LetterLink[]
  /** Of an easy-read guide: the whole guide, and those of its parts that are not in easy read. */
  full?: { href: string; omitted: { href: string; title: string }[] }
}
export interface HomeBody {
  doors: { audience: Audience; href: string; count: number }[]
  urgent: GuideLink[]
  process: GuideLink[]
  groups: GuideLink[]
}
/** The portal's home: the 32 states. */
export interface PortalHomeBody extends HomeBody {
  /** `cities`: by which a state is found too. */
  states: { code: string; slug: string; name: string; href: string; cities: string[] }[]
}
export interface GuideIndexBody {
  groups: { audience: Audience; href: string; guides: GuideLink[] }[]
}
/** The guides of an easy-read version. */
export interface EasyReadBody {
  guides: GuideLink[]
}
export interface AudienceBody {
  audience: Audience
  /** Those of other doors that stand here too come first: of «es por alguien más», those for a family. */
  guides: GuideLink[]
}
export interface GlossaryBody {
  letters: { letter: string; terms: { href: string; term: string; definition: string; lang?: string }[] }[]
}
export interface TermBody {
  term: string
  definition: string
  /** What people call it, misspelt too: found by the search, shown nowhere. */
  aliases: string[]
  blocks: ResolvedBlock[]
  legalBasis: LegalBasisEntry[]
  related: { href: string; term: string; lang?: string }[]
  usedIn: GuideLink[]
  fallbackLang?: string
}
export interface DirectoryBody {
  /** In the order of `organizationRoles`; a role nobody is known for is listed with none. */
  roles: { role: OrganizationRole; organizations: OrganizationCard[] }[]
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
export interface SearchBody {
  /** Shown without JavaScript and when nothing is found. */
  popular: GuideLink[]
  audiences: { audience: Audience; href: string }[]
}
/** The search page also lists who helps here: institutions are found by their names and numbers, not by the index of texts. */
export interface SearchPageBody extends SearchBody {
  organizations: {
    href: string
    name: string
    role: OrganizationRole
    /** Numbers as the directory shows them, to be found by. */
    phones: string[]
    alternateName?: string
    lang?: string
    alternateNameLang?: string
  }[]
}
// ── Question flows (*orientador*) ──────────────────────────────────────────────────────────────────

/** Plain words of a flow. */
export interface FlowPhrase {
  text: string
  /** Set when the text is in another language than the page. */
  lang?: string
}
/** Plain words of a flow, with its legal words explained. `text` is what `inlines` say. */
export interface FlowProse extends FlowPhrase {
  inlines: ResolvedInline[]
  /** Contacts that the text names and that say when they were checked, told below it: each once. */
  contacts?: ResolvedFact[]
}
export interface FlowLink extends FlowPhrase {
  href: string
}
/** A question on the way to a page, and the answer that was given to it. */
export interface FlowStep {
  /** Address of the question, where another answer can be given. */
  href: string
  question: FlowPhrase
  answer: FlowPhrase
}
/** What every page of a flow has. */
export interface FlowPageBody {
  /** Name of the flow, leading to its first question. */
  flow: FlowLink
  /** Answers on the way to this page that are certain, first to last. */
  trail: FlowStep[]
  /** False: several ways lead here, and the trail ends where they part. */
  trailIsWhole: boolean
  /** Set when the translation is missing or older than the Spanish text, which is shown instead. */
  fallbackLang?: string
}
export interface FlowQuestionBody extends FlowPageBody {
  /** The first question: there is nothing to start again. */
  isStart: boolean
  question: FlowPhrase
  help?: FlowProse
  answers: FlowLink[]
}
export interface FlowOutcomeBody extends FlowPageBody {
  title: FlowPhrase
  summary: FlowProse
  /** What to do, in order. */
  steps?: FlowProse[]
  /** Life or freedom is at stake: 911 comes first. */
  urgent: boolean
  /** The guide to go on with. */
  guide: GuideLink
  /** Letters to fill that belong to that guide; absent when there are none. */
  letters?: LetterLink[]
  also: GuideLink[]
  deadlines: ResolvedDeadline[]
  services: ResolvedServices
  strip: CallStrip
  legalBasis: LegalBasisEntry[]
  /** As of a guide. */
  written?: string
  review: Review
}
export interface FlowIndexBody {
  flows: { href: string; title: string; summary: string; lang?: string }[]
}

// ── Letters (*escritos*) ───────────────────────────────────────────────────────────────────────────

export interface LetterLink {
  href: string
  title: string
  /** Set when the title is in another language than the page. */
  lang?: string
}
/** Words of a letter, or a blank to fill. */
export type ResolvedLetterPiece = { type: 'text'; value: string } | ({ type: 'blank' } & LetterBlank)
/** A statement beside a letter, in Spanish. */
export interface LetterNote {
  text: string
  /** The laws and articles that carry it: «Ley de Amparo, artículos 15 y 20». */
  basis?: string
}
export interface LetterBody {
  title: string
  summary: string
  aliases: string[]
  /** Kept on readers' devices. */
  urgent: boolean
  /** Tag of Spanish, on a page in another language. */
  fallbackLang?: string
  to: ResolvedLetterPiece[]
  /** `tick`: only for who marks it. */
  paragraphs: { heading?: string; tick: boolean; pieces: ResolvedLetterPiece[]; basis?: string }[]
  handIn: LetterNote
  services?: ResolvedServices
  askBack: LetterNote
  attach: string[]
  notes: LetterNote[]
  guides: GuideLink[]
  legalBasis: LegalBasisEntry[]
  /** As of a guide. */
  written?: string
  review: Review
}
export interface LetterIndexBody {
  letters: (LetterLink & { summary: string })[]
}

/** A page of the sites' own (`sites/src/content-pages/*.mdx`), drawn by its name. */
export interface AboutBody {
  page: 'acerca' | 'accesibilidad' | 'privacidad' | 'si-revisan-tu-telefono' | 'como-lo-hacemos' | 'seguridad'
}
export type NotFoundBody = SearchBody
/** What is kept on the reader's device, beside home and directory. */
export interface OfflineBody {
  guides: GuideLink[]
}

export type PageModel =
  | PageOf<'home', HomeBody>
  | PageOf<'portal-home', PortalHomeBody>
  | PageOf<'guide-index', GuideIndexBody>
  | PageOf<'easy-read', EasyReadBody>
  | PageOf<'audience', AudienceBody>
  | PageOf<'guide', GuideBody>
  | PageOf<'glossary', GlossaryBody>
  | PageOf<'term', TermBody>
  | PageOf<'directory', DirectoryBody>
  | PageOf<'state-laws', StateLawsBody>
  | PageOf<'flow-index', FlowIndexBody>
  | PageOf<'flow-question', FlowQuestionBody>
  | PageOf<'flow-outcome', FlowOutcomeBody>
  | PageOf<'letter-index', LetterIndexBody>
  | PageOf<'letter', LetterBody>
  | PageOf<'search', SearchPageBody>
  | PageOf<'about', AboutBody>
  | PageOf<'not-found', NotFoundBody>
  | PageOf<'offline', OfflineBody>
export type Template = PageModel['template']
export type PageModelOf<T extends Template> = Extract<PageModel, { template: T }>
