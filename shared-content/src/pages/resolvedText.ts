import type { Phrase } from '../languages/phrase.ts'
import type { Break, CalloutKind, Heading, LangInline, Link, Step, TextRun } from '../mdx/tree.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import type { OrganizationCard, ServiceGap } from './directory.ts'

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
  /** What the cards leave open; absent where nothing is. */
  gaps?: ServiceGap[]
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
  title: Phrase
  parts: SectionPart[]
  /** The translation is older than the Spanish text. */
  outdatedTranslation?: true
  /** Of an easy-read guide: where the state says more of this than there is in easy read. */
  moreHref?: string
}
