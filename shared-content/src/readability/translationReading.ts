import type { ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { GuideText } from '../schema/guide.ts'
import { type FleschReading, fleschOf } from './flesch.ts'
import { type LongSentence, longSentences } from './longSentences.ts'
import { blocksToPassages, passageToSentences, textToPassage } from './passages.ts'
import { readingLimits } from './readingLimits.ts'

/** How the English text of a guide reads. */
export interface TranslationReading {
  /** Absent where a text has no words. */
  body: FleschReading | undefined
  longSentences: LongSentence[]
}

/** How the English text of a guide reads: measured as the Spanish one, by the formula of its own language. */
export function translationReading(text: GuideText, places: Places, file: ContentPlace): TranslationReading {
  const passages = text.sections.flatMap(({ body }) => blocksToPassages(body, { text, places, file }))
  const summary = textToPassage(text.summary, places.field(text, ['summary'], file), 'fixed')
  return {
    body: fleschOf(passages.flatMap(passageToSentences).map((sentence) => sentence.text)),
    longSentences: longSentences([summary, ...passages], readingLimits.plain.sentenceWords),
  }
}
