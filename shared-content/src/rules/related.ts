import type { Guide } from '../schema/guide.ts'
import type { Term } from '../schema/term.ts'
import type { RuleInput } from './Rule.ts'

/** A related guide that is not there is left out of the page. */
export function relatedGuides({ piece: guide, file, places, known, warn }: RuleInput<Guide>): void {
  for (const [index, related] of guide.related.entries())
    if (known.guide(related) === undefined || related === guide.slug)
      warn(places.field(guide, ['related', index], file), `La guía relacionada «${related}» no está publicada y no se muestra.`)
}

/** A related word that is not there is left out of the page. */
export function relatedTerms({ piece: term, file, places, known, warn }: RuleInput<Term>): void {
  for (const [index, related] of term.related.entries())
    if (!known.hasTerm(related) || related === term.slug)
      warn(places.field(term, ['related', index], file), `La palabra relacionada «${related}» no está publicada y no se muestra.`)
}
