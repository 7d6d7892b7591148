import { countSyllables } from './countSyllables.ts'

/** What a text counts, and how easily it reads. */
export interface Readability {
  words: number
  sentences: number
  syllables: number
  /** Szigriszt-Pazos perspicuity; higher is easier, about 0 to 100. */
  score: number
  grade: InfleszGrade
}

/** Grades of the INFLESZ scale (Barrio-Cantalejo et al., An Sist Sanit Navar 2008; 31(2): 135-152). */
export const infleszGrades = [
  { from: 80, name: 'muy fácil' },
  { from: 65, name: 'bastante fácil' },
  { from: 55, name: 'normal' },
  { from: 40, name: 'algo difícil' },
  { from: Number.NEGATIVE_INFINITY, name: 'muy difícil' },
] as const
export type InfleszGrade = (typeof infleszGrades)[number]['name']

/**
 * Readability of Spanish text: 206.835 − 62.3·syllables/words − words/sentences (Szigriszt Pazos, 1993), graded on
 * the INFLESZ scale.
 * @param sentences one text a sentence.
 * @throws {RangeError} for a text without words, which has no readability.
 */
export function inflesz(sentences: readonly string[]): Readability {
  const counted = sentences.map(wordsOf).filter((words) => words.length > 0)
  const words = counted.flat()
  if (words.length === 0) throw new RangeError('a text without words has no readability')
  const syllables = words.reduce((total, word) => total + countSyllables(word), 0)
  const score = perspicuity({ words: words.length, sentences: counted.length, syllables })
  return { words: words.length, sentences: counted.length, syllables, score, grade: gradeOf(score) }
}

/** As `inflesz`; undefined for a text without words. */
export function readabilityOf(sentences: readonly string[]): Readability | undefined {
  return sentences.some((sentence) => wordsOf(sentence).length > 0) ? inflesz(sentences) : undefined
}

/** Szigriszt-Pazos's formula over counts. */
export function perspicuity({ words, sentences, syllables }: Pick<Readability, 'words' | 'sentences' | 'syllables'>): number {
  return 206.835 - (62.3 * syllables) / words - words / sentences
}

/** The words of a text; numbers and signs are none, and an apostrophe (ch’ol) parts none. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}+(?:[’']\p{L}+)*/gu) ?? []
}

function gradeOf(score: number): InfleszGrade {
  return infleszGrades.find(({ from }) => score >= from)?.name ?? 'muy difícil'
}
