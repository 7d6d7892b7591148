import { foldText } from '../../folding/foldText.ts'
import { wordsIn } from './wordRuns.ts'

/** A longer query says nothing more; what stands behind is not read. */
const longestText = 600
/** Longer ones are nobody's words. */
const longestWord = 40
/** Words that folding leaves as they are, and what stands between those of a phrase of danger. */
const plain = /^[a-z0-9 ()/|*%…]*$/

/**
 * The words of a text as they are compared: folded, letters and figures only, in any script. Signs, pictures and broken
 * characters stand between words.
 * @example splitWords('¡No aparece!') // ['no', 'aparece']
 */
export function splitWords(text: string): string[] {
  // What an index holds is folded already.
  return wordsIn(plain.test(text) ? text : foldText(text)).map((word) => word.slice(0, longestWord))
}

/** The words of what somebody typed: no more of them than anybody types. */
export function splitQuery(query: string): string[] {
  return splitWords(query.slice(0, longestText))
}
