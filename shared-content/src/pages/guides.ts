import type { Review } from '../schema/review.ts'
import type { Audience } from '../vocabulary/audiences.ts'
import type { CallStrip } from './directory.ts'
import type { GuideLink, LegalBasisEntry, LetterLink } from './links.ts'
import type { ResolvedBlock, ResolvedSection } from './resolvedText.ts'

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
  /** Kept on readers' devices though it is not urgent. */
  keptOffline: boolean
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
  states: StateLink[]
}

/** A state's site. */
export interface StateLink {
  code: string
  slug: string
  name: string
  href: string
  /** By which the state is found too. */
  cities: string[]
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
