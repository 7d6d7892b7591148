import { soundKey } from '../../folding/soundKey.ts'
import type { Analyzer } from '../words/analyzer.ts'
import { editDistance } from '../words/editDistance.ts'

/** A word as it is compared with those of a phrase. */
export interface HeardWord {
  word: string
  sound: string
  /** Asked for only where no phrase holds the other word: most stems are never made. */
  stem(): string
  isSmall: boolean
  /** Of a word of phrases, among all of theirs: what is found for it is looked up by it. */
  number: number
}

export function heardWord(word: string, { stem, isStopWord }: Analyzer, number = -1): HeardWord {
  return { word, sound: soundKey(word), stem: () => stem(word), isSmall: isStopWord(word), number }
}

/** Whether two words sound the same. A small word is nobody's misspelling: «pero» is not «perro». */
export function soundsAs(heard: HeardWord, meant: HeardWord): boolean {
  return heard.sound === meant.sound && (!heard.isSmall || meant.isSmall)
}

/**
 * Whether a word that no phrase holds may be one of theirs: in another form, or misspelt. Small words and short ones are
 * what they sound like, because one letter makes another word of them.
 */
export function isLike(heard: HeardWord, meant: HeardWord): boolean {
  if (heard.isSmall || meant.isSmall) return false
  // Forms of one word begin alike: most stems are never made.
  if (heard.word[0] === meant.word[0] && heard.stem() === meant.stem()) return true
  const most = meant.sound.length < 5 ? 0 : meant.sound.length < 9 ? 1 : 2
  return most > 0 && editDistance(heard.sound, meant.sound, most) <= most
}
