import type { Analyzer } from './analyzer.ts'
import { splitWords } from './splitWords.ts'

/** Small words that turn what is said around: «no aparece» is not «aparece». */
const turning = new Set(['no', 'ni', 'sin', 'nunca', 'ya', 'not', 'never', 'without', 'cannot', 'dont', 'off', 'out'])

/** Whether a word is passed over where a phrase is looked for. */
export function isPassedOver(word: string, { isStopWord }: Pick<Analyzer, 'isStopWord'>): boolean {
  return isStopWord(word) && !turning.has(word)
}

/** Small words are meant as they are: «como» is no form of «comer». */
export function spokenStem(word: string, { isStopWord, stem }: Pick<Analyzer, 'isStopWord' | 'stem'>): string {
  return isStopWord(word) ? word : stem(word)
}

/**
 * The stems by which a phrase is looked for: without small words, unless fewer than two others are left, for these alone
 * say less than the phrase does («se lo llevaron» is not «llevaron»).
 */
export function phraseStems(phrase: string, analyzer: Pick<Analyzer, 'isStopWord' | 'stem'>): string[] {
  const words = splitWords(phrase)
  const said = words.filter((word) => !isPassedOver(word, analyzer))
  return (said.length < 2 ? words : said).map((word) => spokenStem(word, analyzer))
}
