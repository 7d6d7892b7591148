import type { Content } from '../content/content.ts'
import type { ContentPlace } from '../errors.ts'
import { languageOf, sourceLanguage } from '../languages.ts'
import { Places } from '../located/places.ts'
import type { GuideText } from '../schema/guide.ts'
import type { Variant } from '../schema/variant.ts'
import { type GuideReadability, guideReadability } from './guideReadability.ts'
import { type LegalWord, legalWords } from './legalWords.ts'
import { type LongSentence, longSentences } from './longSentences.ts'
import { blocksToPassages, textToPassage } from './passages.ts'
import { type ReadingLevel, readingLimits } from './readingLimits.ts'
import { shownSections } from './shownSections.ts'
import { type UnexplainedWord, unexplainedWords } from './unexplainedWords.ts'

/** How one Spanish text reads, and what in it asks for work. */
export interface TextReading extends GuideReadability {
  level: ReadingLevel
  place: ContentPlace
  longSentences: LongSentence[]
  unexplainedWords: UnexplainedWord[]
}

/** How one Spanish file of a guide reads. */
export interface GuideReading extends TextReading {
  /** Slug of the guide. */
  guide: string
  /** Slug of the state whose text it is; absent for the national text. */
  state?: string
}

/**
 * How every guide reads: its Spanish text, its easy-read version, and the text of every state that changes it, measured
 * as that state shows it and with the findings that the national text does not have. The formula holds for no other
 * language.
 */
export function contentReadings(content: Content, places = new Places()): GuideReading[] {
  const words = legalWords(content.terms)
  const variants = Object.values(content.states).flatMap((state) => state.variants)
  return content.guides.flatMap((guide) => {
    const readingOf = (text: GuideText, level: ReadingLevel, variant?: Variant) =>
      textReading({ guide: guide.slug, text, level, words, places, ...(variant === undefined ? {} : { variant }) })
    const national = readingOf(guide.text.es, 'plain')
    const easy = Object.entries(guide.text).flatMap(([key, text]) =>
      text !== undefined && languageOf(key).base === sourceLanguage ? [readingOf(text, 'easy')] : [],
    )
    const ofStates = variants
      .filter((variant) => variant.guide === guide.slug)
      .map((variant) => withoutFindings(readingOf(guide.text.es, 'plain', variant), national))
    return [national, ...easy, ...ofStates]
  })
}

function textReading(input: {
  guide: string
  text: GuideText
  level: ReadingLevel
  variant?: Variant
  words: readonly LegalWord[]
  places: Places
}): GuideReading {
  const { guide, text, level, variant, words, places } = input
  const file = places.node(text, { file: `guides/${guide}` })
  const sections = shownSections(text, variant?.overrides)
  const passages = sections.map(({ blocks }) => blocksToPassages(blocks, { text, places, file }))
  const headings = sections.map(({ title }) => textToPassage(title, file, 'heading'))
  const summary = textToPassage(text.summary, places.field(text, ['summary'], file), 'fixed')
  return {
    guide,
    ...(variant === undefined ? {} : { state: variant.state }),
    level,
    place: variant === undefined ? file : places.node(variant, { file: `states/${variant.state}/guides/${guide}` }),
    ...guideReadability(text, sections),
    longSentences: longSentences([summary, ...passages.flat()], readingLimits[level].sentenceWords),
    unexplainedWords: unexplainedWords(
      [
        [textToPassage(text.title, file, 'heading')],
        ...passages.map((section, index) => [...headings.slice(index, index + 1), ...section]),
      ],
      words,
    ),
  }
}

function withoutFindings(reading: GuideReading, national: GuideReading): GuideReading {
  const known = new Set([...national.longSentences.map(({ text }) => text), ...national.unexplainedWords.map(({ key }) => key)])
  return {
    ...reading,
    longSentences: reading.longSentences.filter(({ text }) => !known.has(text)),
    unexplainedWords: reading.unexplainedWords.filter(({ key }) => !known.has(key)),
  }
}
