import type { Content, Pieces } from '@justicia/shared-content/content/content'
import type { ContentPlace } from '@justicia/shared-content/errors'
import { type LanguageKey, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import type { Places } from '@justicia/shared-content/located/places'
import { type ClaimedName, claimedNames } from '@justicia/shared-content/readability/claimedNames'
import { contentReadings, type TextReading } from '@justicia/shared-content/readability/contentReadings'
import { flowReadings } from '@justicia/shared-content/readability/flowReadings'
import { readingLimits } from '@justicia/shared-content/readability/readingLimits'
import { termReadings } from '@justicia/shared-content/readability/termReadings'
import { translationReading } from '@justicia/shared-content/readability/translationReading'
import type { Flow } from '@justicia/shared-content/schema/flow'
import type { Guide } from '@justicia/shared-content/schema/guide'
import type { Term } from '@justicia/shared-content/schema/term'
import type { MeasuredKind, Score, WritingHelp } from './writingHelp.ts'

/** What the rules of plain language say of one text of a piece, at its places. */
export interface MeasuredText extends Pick<WritingHelp, 'reading' | 'sentenceWords'> {
  longSentences: TextReading['longSentences']
  unexplained: TextReading['unexplainedWords']
  claimed: ClaimedName[]
}

interface Measured {
  collection: MeasuredKind
  piece: Pieces[MeasuredKind]
  language: LanguageKey
  /** What is published, whose words explain and whose guides have names. */
  content: Content
  places: Places
}

/** Measures one text of a piece; in a language without a formula there is nothing but its names. */
export function measureText({ collection, piece, language, content, places }: Measured): MeasuredText {
  const guide = collection === 'guides' ? (piece as Guide) : undefined
  const claimed = guide === undefined ? [] : claimedNames(guide, language, content.guides)
  const english = guide?.text[language]
  if (english !== undefined && languageOf(language).tag.split('-')[0] === 'en') {
    const { body, longSentences } = translationReading(english, places, { file: '' })
    return {
      ...(body === undefined
        ? {}
        : { reading: { formula: 'flesch', words: body.words, sentences: body.sentences, body: scoreOf(body) } }),
      sentenceWords: readingLimits.plain.sentenceWords,
      longSentences,
      unexplained: [],
      claimed,
    }
  }
  const reading = spanishReading({ collection, piece, language, content, places })
  if (reading === undefined)
    return { sentenceWords: readingLimits.plain.sentenceWords, longSentences: [], unexplained: [], claimed }
  const { level, body, now, longSentences, unexplainedWords } = reading
  const limits = readingLimits[level]
  const least = collection === 'flows' ? limits.now : limits.body
  return {
    ...(body === undefined
      ? {}
      : {
          reading: {
            formula: 'inflesz',
            words: body.words,
            sentences: body.sentences,
            body: scoreOf(body, least),
            ...(now === undefined ? {} : { now: scoreOf(now, limits.now) }),
          },
        }),
    sentenceWords: limits.sentenceWords,
    longSentences,
    unexplained: unexplainedWords,
    claimed,
  }
}

function spanishReading({ collection, piece, language, content, places }: Measured): TextReading | undefined {
  const { terms } = content
  switch (collection) {
    case 'guides': {
      const guide = piece as Guide
      const place: ContentPlace = places.node(guide.text[language] ?? {}, { file: '' })
      const { base = language } = languageOf(language)
      if (base !== sourceLanguage || guide.text[language] === undefined) return undefined
      return contentReadings({ ...content, guides: [guide], states: {} }, places).find((each) => each.place.file === place.file)
    }
    case 'terms': {
      const term = piece as Term
      const others = terms.filter(({ slug }) => slug !== term.slug)
      return language === sourceLanguage ? termReadings({ terms: [term, ...others] }, places)[0] : undefined
    }
    case 'flows':
      return language === sourceLanguage ? flowReadings({ flows: [piece as Flow], terms }, places)[0] : undefined
  }
}

function scoreOf<G extends Score['grade']>({ score, grade }: { score: number; grade: G }, least?: number): Score {
  return { score: Math.floor(score * 10) / 10, grade, ...(least === undefined ? {} : { least }) }
}
