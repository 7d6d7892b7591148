import { ContentError, type ContentErrorCollector } from '../errors.ts'
import type { LawBook } from '../laws/LawBook.ts'
import type { Places } from '../located/places.ts'
import { letterStatements } from '../schema/letter.ts'
import type { Content } from './content.ts'

/** Checks that what letters cite exists, and the guides that lead to them. What is wrong goes to `collector`. */
export function checkLetters(input: {
  content: Pick<Content, 'letters' | 'guides'>
  laws: LawBook
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, laws, places, collector } = input
  const guides = new Set(content.guides.map(({ slug }) => slug))
  for (const letter of content.letters) {
    const file = places.node(letter, { file: `letters/${letter.slug}/es.yaml` })
    for (const { path, statement } of letterStatements(letter))
      for (const [index, citation] of statement.cites.entries())
        collector.attempt(() => laws.require(citation, places.field(letter, [...path, 'cites', index], file)))
    for (const [index, guide] of letter.guides.entries()) {
      const place = places.field(letter, ['guides', index], file)
      if (!guides.has(guide))
        collector.add(
          new ContentError({
            code: 'guide-unknown',
            place,
            what: `La guía «${guide}» no existe o no está publicada.`,
            mend: 'Escribe la guía, publícala o quítala de aquí.',
            cms: {
              mend: 'Publícala o quítala de aquí.',
              en: `The guide “${guide}” does not exist or is not published. Publish it or remove it here.`,
            },
          }),
        )
      else if (letter.guides.indexOf(guide) < index)
        collector.add(
          new ContentError({
            code: 'duplicate-key',
            place,
            what: `La guía «${guide}» está dos veces.`,
            mend: 'Quita una.',
            cms: { mend: 'Quita una.', en: `The guide “${guide}” is there twice. Remove one.` },
          }),
        )
    }
  }
}
