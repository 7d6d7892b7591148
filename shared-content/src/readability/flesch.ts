import { countEnglishSyllables } from './countEnglishSyllables.ts'
import { wordsOf } from './inflesz.ts'

/** Grades of the Flesch reading ease (Flesch, The Art of Readable Writing, 1949). */
export const fleschGrades = [
  { from: 90, name: 'very easy' },
  { from: 80, name: 'easy' },
  { from: 70, name: 'fairly easy' },
  { from: 60, name: 'standard' },
  { from: 50, name: 'fairly difficult' },
  { from: 30, name: 'difficult' },
  { from: Number.NEGATIVE_INFINITY, name: 'very difficult' },
] as const
export type FleschGrade = (typeof fleschGrades)[number]['name']

/** What an English text counts, and how easily it reads. */
export interface FleschReading {
  words: number
  sentences: number
  syllables: number
  /** Flesch reading ease; higher is easier, about 0 to 100. */
  score: number
  grade: FleschGrade
}

/**
 * Readability of English text: 206.835 − 1.015·words/sentences − 84.6·syllables/words (Flesch, A new readability
 * yardstick, J Appl Psychol 1948; 32(3): 221-233).
 * @param sentences one text a sentence.
 * @returns undefined for a text without words, which has no readability.
 */
export function fleschOf(sentences: readonly string[]): FleschReading | undefined {
  const counted = sentences.map(wordsOf).filter((words) => words.length > 0)
  const words = counted.flat()
  if (words.length === 0) return undefined
  const syllables = words.reduce((total, word) => total + countEnglishSyllables(word), 0)
  const score = readingEase({ words: words.length, sentences: counted.length, syllables })
  const grade = fleschGrades.find(({ from }) => score >= from)?.name ?? 'very difficult'
  return { words: words.length, sentences: counted.length, syllables, score, grade }
}

/** Flesch's formula over counts. */
export function readingEase({ words, sentences, syllables }: Pick<FleschReading, 'words' | 'sentences' | 'syllables'>): number {
  return 206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words
}
