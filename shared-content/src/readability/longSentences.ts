import { wordsOf } from './inflesz.ts'
import { type Passage, passageToSentences, type Sentence } from './passages.ts'

/** A sentence that should be two. */
export interface LongSentence extends Sentence {
  words: number
}

/** The sentences of more than `most` words, in reading order. */
export function longSentences(passages: readonly Passage[], most: number): LongSentence[] {
  return passages
    .flatMap(passageToSentences)
    .map((sentence) => ({ ...sentence, words: wordsOf(sentence.text).length }))
    .filter(({ words }) => words > most)
}
