import type { AskedWord } from './askedWords.ts'
import type { SpokenWord } from './PhraseIndex.ts'

/** A word of a question with its stems as numbers of the index. */
export type QuestionWord = Omit<AskedWord, 'stems'> & SpokenWord
