import { type Letter, letterStatements } from '../schema/letter.ts'
import type { RuleInput } from './Rule.ts'
import { unknownGuide } from './unknownGuide.ts'

/** What a letter cites exists. */
export function letterCitations({ piece: letter, file, places, known, attempt }: RuleInput<Letter>): void {
  for (const { path, statement } of letterStatements(letter))
    for (const [index, citation] of statement.cites.entries())
      attempt(() => known.laws.require(citation, places.field(letter, [...path, 'cites', index], file)))
}

/** The guides that lead to a letter are there, each once. */
export function letterGuides({ piece: letter, file, places, known, fail }: RuleInput<Letter>): void {
  for (const [index, guide] of letter.guides.entries()) {
    const place = places.field(letter, ['guides', index], file)
    if (known.guide(guide) === undefined) fail(...unknownGuide(guide, place))
    else if (letter.guides.indexOf(guide) < index)
      fail('duplicate-key', place, `La guía «${guide}» está dos veces.`, 'Quita una.', {
        mend: 'Quita una.',
        en: `The guide “${guide}” is there twice. Remove one.`,
      })
  }
}
