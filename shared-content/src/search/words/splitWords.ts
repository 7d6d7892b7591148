import { foldText } from '../../folding/foldText.ts'
import { withoutAccents } from '../../folding/withoutAccents.ts'
import { wordsIn } from './wordRuns.ts'

/** A longer query says nothing more; what stands behind is not read. */
const longestText = 600
/** Longer ones are nobody's words. */
const longestWord = 40
/** One word that folding leaves as it is. */
const oneWord = /^[a-z0-9]+$/
/** Some, and what stands between those of a phrase of danger. */
const plain = /^[a-z0-9 ()/|*%…]*$/

/**
 * The words of a text as they are compared: folded, letters and figures only, in any script. Signs, pictures and broken
 * characters stand between words.
 * @example splitWords('¡No aparece!') // ['no', 'aparece']
 */
export function splitWords(text: string): string[] {
  // What an index holds is folded already, or has accents alone.
  if (oneWord.test(text)) return [text.slice(0, longestWord)]
  if (plain.test(text)) return wordsIn(text).map((word) => word.slice(0, longestWord))
  const bare = withoutAccents(text)
  if (oneWord.test(bare)) return [bare.slice(0, longestWord)]
  return wordsIn(foldText(bare)).map((word) => word.slice(0, longestWord))
}

/** The words of what somebody typed: no more of them than anybody types. */
export function splitQuery(query: string): string[] {
  return splitWords(query.slice(0, longestText))
}
