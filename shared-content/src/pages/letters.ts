import type { LetterBlank } from '../schema/letter.ts'
import type { Review } from '../schema/review.ts'
import type { GuideLink, LegalBasisEntry, LetterLink } from './links.ts'
import type { ResolvedServices } from './resolvedText.ts'

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
