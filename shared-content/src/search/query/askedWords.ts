import { acronymsIn } from '../../folding/foldText.ts'
import type { Analyzer } from '../words/analyzer.ts'
import { spokenStem } from '../words/phraseStems.ts'
import { splitQuery } from '../words/splitWords.ts'
import type { Vocabulary } from './Vocabulary.ts'

/** A word of a question, and what it is looked up as. */
export interface AskedWord {
  /** As typed, folded. */
  typed: string
  /** Says nothing by itself. */
  isSmall: boolean
  /** Its stem, or those that a misspelt or unfinished word may mean; none where nothing is like it. */
  stems: readonly string[]
  by: 'itself' | 'sound' | 'letters' | 'beginning'
}

/** Words beyond these say nothing more of a question, */
const mostWords = 40
/** and who misspells more than these has not written in this language. */
const mostCorrected = 8

/** How certain it is that a word is meant, by how it was found. */
const certainties = { itself: 1, sound: 0.95, letters: 0.5, beginning: 0.6 } as const

export function certaintyOf({ by }: Pick<AskedWord, 'by'>): number {
  return certainties[by]
}

/**
 * The words of what somebody typed.
 * @param isTyping the last word may go on.
 */
export function askedWords(
  query: string,
  { analyzer, vocabulary, isTyping }: { analyzer: Analyzer; vocabulary: Vocabulary; isTyping: boolean },
): AskedWord[] {
  const words = splitQuery(query).slice(0, mostWords)
  // «INALI» is no misspelt word; a sentence in capitals may hold some.
  const acronyms = new Set(words.length === 1 || query !== query.toUpperCase() ? acronymsIn(query) : [])
  let corrected = 0
  return words.map((typed, at): AskedWord => {
    const [isSmall, stem] = [analyzer.isStopWord(typed), spokenStem(typed, analyzer)]
    if (isSmall || vocabulary.has(stem)) return { typed, isSmall, stems: [stem], by: 'itself' }
    const isOpen = isTyping && at === words.length - 1 && typed.length > 2
    const begun = isOpen ? vocabulary.beginningWith(typed) : []
    if (begun.length > 0) return { typed, isSmall, stems: begun, by: 'beginning' }
    const correction = corrected < mostCorrected && !acronyms.has(typed) ? vocabulary.correct(stem) : undefined
    corrected += 1
    return { typed, isSmall, stems: [], by: 'itself', ...correction }
  })
}
