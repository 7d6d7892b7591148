import { type Letter, letterStatements } from '../schema/letter.ts'
import type { RuleInput } from './Rule.ts'

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
    if (known.guide(guide) === undefined)
      fail(
        'guide-unknown',
        place,
        `La guía «${guide}» no existe o no está publicada.`,
        'Escribe la guía, publícala o quítala de aquí.',
        {
          mend: 'Publícala o quítala de aquí.',
          en: `The guide “${guide}” does not exist or is not published. Publish it or remove it here.`,
        },
      )
    else if (letter.guides.indexOf(guide) < index)
      fail('duplicate-key', place, `La guía «${guide}» está dos veces.`, 'Quita una.', {
        mend: 'Quita una.',
        en: `The guide “${guide}” is there twice. Remove one.`,
      })
  }
}
