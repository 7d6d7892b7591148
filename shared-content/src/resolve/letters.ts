import { sourceLanguage } from '../languages.ts'
import type { LetterBody, LetterNote, ResolvedLetterPiece } from '../pages/model.ts'
import { type Letter, type LetterStatement, letterPieces, letterStatements } from '../schema/letter.ts'
import { foreignTag } from './foreignTag.ts'
import { legalBasisOf } from './legalBasis.ts'
import { guideLink } from './links.ts'
import type { ResolveContext, Scope } from './ResolveContext.ts'
import { gapsOfList } from './serviceGaps.ts'
import { servicesOf } from './services.ts'

/**
 * A letter as one state shows it: its words, and who receives it there.
 * @throws {ContentError} for an unknown guide or citation.
 */
export function resolveLetter(context: ResolveContext, letter: Letter, scope: Scope): LetterBody {
  const place = { file: `letters/${letter.slug}` }
  const { language } = scope
  const { lang: fallbackLang } = foreignTag(sourceLanguage, language)
  const blanks = new Map(letter.blanks.map((blank) => [blank.key, blank]))
  const pieces = (text: string) =>
    letterPieces(text).flatMap((piece): ResolvedLetterPiece[] => {
      if (piece.type === 'text') return [piece]
      const blank = blanks.get(piece.key)
      return blank === undefined ? [] : [{ type: 'blank', ...blank }]
    })
  /** What goes to an authority names its articles in Spanish, whoever reads the page. */
  const basisOf = (cites: readonly string[]) =>
    cites.length === 0
      ? {}
      : {
          basis: legalBasisOf(context, cites, sourceLanguage, place)
            .map(({ name, articles }) => `${name}, ${articles}`)
            .join('; '),
        }
  const note = ({ text, cites }: LetterStatement): LetterNote => ({ text, ...basisOf(cites) })
  const organizations = letter.services.flatMap((role) => servicesOf(context, role, scope, { guide: letter.guides[0] }))
  const cited = letterStatements(letter).flatMap(({ statement }) => statement.cites)
  return {
    title: letter.title,
    summary: letter.summary,
    aliases: letter.aliases,
    urgent: letter.urgent,
    ...(fallbackLang === undefined ? {} : { fallbackLang }),
    to: pieces(letter.to),
    paragraphs: letter.paragraphs.map(({ heading, tick, text, cites }) => ({
      ...(heading === undefined ? {} : { heading }),
      tick,
      pieces: pieces(text),
      ...basisOf(cites),
    })),
    handIn: note(letter.handIn),
    ...(letter.services.length === 0
      ? {}
      : {
          services: {
            type: 'services',
            roles: letter.services,
            organizations,
            ...gapsOfList(letter.services, organizations),
          },
        }),
    askBack: note(letter.askBack),
    attach: letter.attach,
    notes: letter.notes.map(note),
    guides: letter.guides.map((guide) => guideLink(context, guide, language)),
    legalBasis: legalBasisOf(context, cited, language, place),
    ...(letter.written === undefined ? {} : { written: letter.written }),
    review: letter.review,
  }
}
