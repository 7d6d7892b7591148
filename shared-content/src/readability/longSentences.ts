import { wordsOf } from './inflesz.ts'
import { type Passage, passageToSentences, type Sentence } from './passages.ts'

/** More words than this, and whoever reads must go back to the beginning of the sentence. */
export const mostSentenceWords = 25

/** A sentence that should be two. */
export interface LongSentence extends Sentence {
  words: number
}

/** The sentences of more than `mostSentenceWords` words, in reading order. */
export function longSentences(passages: readonly Passage[]): LongSentence[] {
  return passages
    .flatMap(passageToSentences)
    .map((sentence) => ({ ...sentence, words: wordsOf(sentence.text).length }))
    .filter(({ words }) => words > mostSentenceWords)
}
