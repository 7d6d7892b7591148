import { coversCitation } from '../../values/citations.ts'
import { notInBasis } from '../legalBasis.ts'
import type { TextInput } from './TextRule.ts'

/** What a text cites exists, and is in the legal basis of its guide. */
export function citations({ inlines, basis, file, places, known, attempt, fail }: TextInput): void {
  for (const inline of inlines) {
    if (inline.type !== 'cite') continue
    const place = places.node(inline, file)
    attempt(() => known.laws.require(inline.ref, place))
    if (basis !== undefined && !basis.some((entry) => coversCitation(entry, inline.ref)))
      fail(
        'citation-unknown',
        place,
        `«${inline.ref}» no está en la base legal de la guía.`,
        'Agrégalo a «legalBasis»: la base legal enumera todo lo que el texto cita.',
        notInBasis(inline.ref),
      )
  }
}
