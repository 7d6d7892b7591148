import type { CmsWords } from '../errors.ts'
import type { Guide } from '../schema/guide.ts'
import type { Term } from '../schema/term.ts'
import { coversCitation } from '../values/citations.ts'
import type { RuleInput } from './Rule.ts'

/** All that a legal basis lists exists. */
export function legalBasis({ piece, file, places, known, attempt }: RuleInput<Pick<Guide | Term, 'legalBasis'>>): void {
  for (const [index, citation] of piece.legalBasis.entries())
    attempt(() => known.laws.require(citation, places.field(piece, ['legalBasis', index], file)))
}

/** What a guide's deadlines rest on exists, and is in its legal basis. */
export function deadlineCitations({ piece: guide, file, places, known, attempt, fail }: RuleInput<Guide>): void {
  for (const [index, { cite }] of guide.deadlines.entries()) {
    const place = places.field(guide, ['deadlines', index, 'cite'], file)
    attempt(() => known.laws.require(cite, place))
    if (!guide.legalBasis.some((entry) => coversCitation(entry, cite)))
      fail(
        'citation-unknown',
        place,
        `«${cite}» no está en la base legal de la guía.`,
        'Agrégalo a «legalBasis».',
        notInBasis(cite),
      )
  }
}

/** What to do about a citation that a guide's legal basis lacks, in the CMS. */
export function notInBasis(citation: string): CmsWords {
  return {
    mend: 'Agrégala a «Base legal», que enumera todo lo que el texto cita, o quítala de aquí.',
    en: `“${citation}” is not in the legal basis of the guide. Add it under “Legal basis”, which lists all that the text cites, or remove it here.`,
  }
}
