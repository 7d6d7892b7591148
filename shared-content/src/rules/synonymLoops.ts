import { foldText } from '../folding/foldText.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { Known } from './Known.ts'
import type { RuleInput } from './Rule.ts'

/** No synonym leads back to itself through what another one leads to. */
export function synonymLoops({ piece, state, file, places, known, fail }: RuleInput<Synonym>): void {
  const way = wayBack(piece, state, known)
  if (way === undefined) return
  const told = way.map((words) => `«${words}»`).join(' → ')
  const mend = 'Pon en todos las palabras de las guías, no las que otro sinónimo lleva a ellas.'
  fail(
    'synonym-loop',
    places.field(piece, ['words'], file),
    `Estas palabras llevan de vuelta a una frase de este mismo sinónimo: ${told}.`,
    mend,
    {
      mend,
      en: `These words lead back to a phrase of this very synonym: ${told}. Use the words of the guides in all of them, not those that another synonym leads to them.`,
    },
  )
}

/**
 * The words on a way through other synonyms back to one of a synonym's own phrases; undefined where there is none. One of
 * its phrases may be what all of them mean.
 */
function wayBack(synonym: Synonym, state: string | undefined, known: Known): string[] | undefined {
  const seen = new Set<Synonym>()
  const leads = (words: string) => [
    ...known.synonymsSaying(foldText(words), synonym.language, undefined),
    ...(state === undefined ? [] : known.synonymsSaying(foldText(words), synonym.language, state)),
  ]
  const follow = (words: string, way: readonly string[]): string[] | undefined => {
    for (const next of leads(words)) {
      if (next === synonym && way.length > 1) return [...way]
      if (next === synonym || seen.has(next) || next.words === undefined) continue
      seen.add(next)
      const found = follow(next.words, [...way, next.words])
      if (found !== undefined) return found
    }
    return undefined
  }
  return synonym.words === undefined ? undefined : follow(synonym.words, [synonym.words])
}
