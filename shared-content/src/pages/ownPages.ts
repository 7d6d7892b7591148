import type { ChannelHours } from '../channels/hours.ts'
import type { Phrase } from '../languages/phrase.ts'
import type { DangerCard, DangerCardText } from '../schema/dangerCard.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { Audience } from '../vocabulary/audiences.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import type { CallStrip } from './directory.ts'
import type { StateLink } from './guides.ts'
import type { GuideLink } from './links.ts'

/** A page that does not exist: where to begin instead. */
export interface NotFoundBody {
  popular: GuideLink[]
  audiences: { audience: Audience; href: string }[]
  /** There was a page at the address, and it was withdrawn. */
  isGone?: true
}

/** Whom to call while nobody answers the chat, and when somebody does. */
export interface ChatBody {
  strip: CallStrip
  /** ISO date of the privacy notice that the page says. */
  notice: string
  /** Absent where nobody has said when anybody answers, and on the portal: each state has its own. */
  hours?: ShownHours
}

/** Opening hours as a page prints them: the days that differ are those still to come, the first of them. */
export type ShownHours = Pick<ChannelHours, 'zone' | 'week' | 'restDays' | 'exceptions' | 'source'>

/** An address that a page had before: where it is now. */
export interface MovedBody {
  /** With the language's prefix: `/en/guias/robo/`. */
  to: string
}

/** The search page also lists who helps here: institutions are found by their names and numbers, not by the index of texts. */
export interface SearchPageBody {
  /** Every guide behind its door, with some of what people call it: what is there without JavaScript. */
  situations: { audience: Audience; guides: Situation[] }[]
  /** Of the portal: states are found by their names and their cities. */
  states?: Pick<StateLink, 'name' | 'href' | 'cities'>[]
  /** What may be shown before every result, without what calls for it, which stands in the index. */
  dangerCards: DangerNotice[]
  /** What the index of answers is made from, beside the pages of this language; it is not drawn. */
  vocabulary?: SearchVocabulary
  /** Addresses of what is searched, once it is made; without it, only the whole text is. */
  index?: { answers: string; citations: string; danger: string }
  organizations: {
    href: string
    name: Phrase
    role: OrganizationRole
    /** Numbers as the directory shows them, to be found by. */
    phones: string[]
    alternateName?: Phrase
  }[]
}

/** What people say in one language. */
export interface SearchVocabulary {
  synonyms: Pick<Synonym, 'key' | 'phrases' | 'words' | 'guides' | 'weight'>[]
  dangerCards: (Pick<DangerCard, 'slug' | 'order' | 'guide'> & Omit<DangerCardText, 'sentence'>)[]
}

/** A guide by its names. */
export interface Situation extends Pick<GuideLink, 'href' | 'title' | 'lang'> {
  names: string[]
}

/** A danger card as one state shows it. */
export interface DangerNotice {
  slug: string
  sentence: string
  /** Set when the sentence is in another language than the page. */
  lang?: string
  guide: Pick<GuideLink, 'href' | 'title' | 'lang'>
  strip: CallStrip
}

/** A page of the sites' own (`sites/src/content-pages/*.mdx`), drawn by its name. */
export interface AboutBody {
  page: 'acerca' | 'accesibilidad' | 'privacidad' | 'si-revisan-tu-telefono' | 'como-lo-hacemos' | 'seguridad'
}

/** What is kept on the reader's device, beside home and directory. */
export interface OfflineBody {
  /** The urgent ones. */
  guides: GuideLink[]
  /** Others that are kept too. */
  also: GuideLink[]
}
