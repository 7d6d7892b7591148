import { isSituation, listsOf, type Synonym } from '../schema/synonym.ts'
import type { RuleInput } from './Rule.ts'

/** A situation names lists of its language that exist, and leads to a guide. */
export function situations({ piece, state, file, places, known, fail }: RuleInput<Synonym>): void {
  for (const [index, phrase] of piece.phrases.entries()) {
    if (!isSituation(phrase)) continue
    const place = places.field(piece, ['phrases', index], file)
    for (const key of listsOf(phrase).filter((each) => !known.hasList(each, piece.language, state)))
      fail(
        'list-unknown',
        place,
        `No hay una lista «${key}» en este idioma: un sinónimo con esa clave, sin palabras y sin guías.`,
        'Escribe la clave de una lista, o haz la lista.',
        {
          mend: 'Escribe la clave de una lista, o haz la lista.',
          en: `There is no list “${key}” in this language: a synonym of that key, without words and guides. Use the key of a list, or make the list.`,
        },
      )
    if (piece.guides.length === 0)
      fail(
        'situation-nowhere',
        place,
        `La situación «${phrase}» no lleva a ninguna guía.`,
        'Ponle guías, o escribe aquí solo lo que la gente dice.',
        {
          mend: 'Ponle guías, o escribe aquí solo lo que la gente dice.',
          en: `The situation “${phrase}” leads to no guide. Give it guides, or write here only what people say.`,
        },
      )
  }
}
