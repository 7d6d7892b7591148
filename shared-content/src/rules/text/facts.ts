import { resolveFact } from '../../facts/resolveFact.ts'
import type { TextInput } from './TextRule.ts'

/** The facts of a text hold today wherever it is shown, and contacts stand without a word before their name. */
export function facts({ inlines, shownIn, file, places, known, attempt, fail }: TextInput): void {
  for (const inline of inlines) {
    if (inline.type !== 'fact') continue
    const place = places.node(inline, file)
    const key = inline.k
    const failing = shownIn.findIndex((state) => !known.factHolds(key, state))
    // A fact that fails in all states fails once: the message of the first is enough.
    if (failing >= 0) {
      const state = shownIn[failing]
      const own = state === undefined ? [] : known.facts(key, state)
      attempt(() => resolveFact({ own, national: known.facts(key, undefined), state, key, date: known.date, place }))
    }
    if (inline.prefix !== undefined && known.isContact(key))
      fail(
        'field-invalid',
        place,
        `El dato «${key}» es un teléfono o una dirección, que no lleva palabra antes del nombre.`,
        'Quita «prefix» y escribe la preposición en la frase.',
        {
          mend: 'Ábrelo, deja vacía la palabra antes del nombre y escribe la preposición en la frase.',
          en: `The fact “${key}” is a telephone or an address, which takes no word before the name. Open it, empty that field and write the preposition in the sentence.`,
        },
      )
  }
}
