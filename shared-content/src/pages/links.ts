import type { Audience } from '../vocabulary/audiences.ts'

export interface GuideLink {
  href: string
  title: string
  summary: string
  audience: Audience
  /** Set when the text is in another language than the page. */
  lang?: string
}

export interface LetterLink {
  href: string
  title: string
  /** Set when the title is in another language than the page. */
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
