import { packPhrases } from '../file/packPhrases.ts'
import type { Analyzer } from '../words/analyzer.ts'
import { phraseStems } from '../words/phraseStems.ts'

/** What was made of lists of phrases that are the same object as before: another text does not change them. */
const known = new WeakMap<readonly string[], { analyzer: Analyzer; packed: string }>()

/** What people say as it travels: stems, packed; phrases of the same stems are one. */
export function packedPhrases(phrases: readonly string[], analyzer: Analyzer): string {
  const before = known.get(phrases)
  if (before?.analyzer === analyzer) return before.packed
  const packed = packPhrases(phrases.map((phrase) => phraseStems(phrase, analyzer).join(' ')).filter((each) => each !== ''))
  known.set(phrases, { analyzer, packed })
  return packed
}
