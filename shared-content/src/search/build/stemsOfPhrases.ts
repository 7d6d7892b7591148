import type { Analyzer } from '../words/analyzer.ts'
import { phraseStems } from '../words/phraseStems.ts'

/** What was made of lists of phrases that are the same object as before: another text does not change them. */
const known = new WeakMap<readonly string[], { analyzer: Analyzer; stems: readonly (readonly string[])[] }>()

/** The stems by which each of what people say is looked for. */
export function stemsOfPhrases(phrases: readonly string[], analyzer: Analyzer): readonly (readonly string[])[] {
  const before = known.get(phrases)
  if (before?.analyzer === analyzer) return before.stems
  const stems = phrases.map((phrase) => phraseStems(phrase, analyzer)).filter(({ length }) => length > 0)
  known.set(phrases, { analyzer, stems })
  return stems
}
