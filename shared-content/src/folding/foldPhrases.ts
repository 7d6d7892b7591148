import { foldText } from './foldText.ts'

const known = new WeakMap<readonly string[], readonly string[]>()

/** Phrases of a list, each as `foldText` gives it; once for a list, which nobody may change after that. */
export function foldPhrases(phrases: readonly string[]): readonly string[] {
  const before = known.get(phrases)
  if (before !== undefined) return before
  const folded = phrases.map(foldText)
  known.set(phrases, folded)
  return folded
}
