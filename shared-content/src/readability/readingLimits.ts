/** For whom a text is written: all readers, or those of easy read (lectura fácil). */
export type ReadingLevel = 'plain' | 'easy'

/** What a Spanish text may ask of its readers. */
export interface ReadingLimits {
  /** Least score of the whole text. */
  body: number
  /** Least score of *Qué hacer ahora*. */
  now: number
  /** Most words of a sentence: after more, whoever reads must go back to its beginning. */
  sentenceWords: number
}

export const readingLimits: Readonly<Record<ReadingLevel, ReadingLimits>> = {
  plain: { body: 55, now: 65, sentenceWords: 25 },
  easy: { body: 80, now: 65, sentenceWords: 20 },
}
