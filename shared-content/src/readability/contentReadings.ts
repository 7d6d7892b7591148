import type { Content } from '../content/content.ts'
import { Places } from '../content/places.ts'
import type { ContentPlace } from '../errors.ts'
import type { Guide } from '../schema/guide.ts'
import type { Variant } from '../schema/variant.ts'
import { type GuideReadability, guideReadability } from './guideReadability.ts'
import { type LegalWord, legalWords } from './legalWords.ts'
import { type LongSentence, longSentences } from './longSentences.ts'
import { blocksToPassages, textToPassage } from './passages.ts'
import { shownSections } from './shownSections.ts'
import { type UnexplainedWord, unexplainedWords } from './unexplainedWords.ts'

/** How one Spanish file of a guide reads. */
export interface GuideReading extends GuideReadability {
  /** Slug of the guide. */
  guide: string
  /** Slug of the state whose text it is; absent for the national text. */
  state?: string
  place: ContentPlace
  longSentences: LongSentence[]
  unexplainedWords: UnexplainedWord[]
}

/**
 * How every guide reads, and every guide that a state changes: measured as that state shows it, with the findings
 * that the national text does not have. Only Spanish text: the formula holds for no other language.
 * @throws {RangeError} for a guide without text.
 */
export function contentReadings(content: Content, places = new Places()): GuideReading[] {
  const words = legalWords(content.terms)
  const variants = Object.values(content.states).flatMap((state) => state.variants)
  return content.guides.flatMap((guide) => {
    const national = guideReading({ guide, words, places })
    const ofStates = variants
      .filter((variant) => variant.guide === guide.slug)
      .map((variant) => withoutFindings(guideReading({ guide, variant, words, places }), national))
    return [national, ...ofStates]
  })
}

function guideReading(input: { guide: Guide; variant?: Variant; words: readonly LegalWord[]; places: Places }): GuideReading {
  const { guide, variant, words, places } = input
  const file = places.node(guide, { file: `guides/${guide.slug}/es.mdx` })
  const sections = shownSections(guide, variant?.overrides)
  const passages = sections.map(({ blocks }) => blocksToPassages(blocks, { guide, places, file }))
  const { title, summary } = guide.text.es
  const headings = sections.map((section) => textToPassage(section.title, file, 'heading'))
  return {
    guide: guide.slug,
    ...(variant === undefined ? {} : { state: variant.state }),
    place: variant === undefined ? file : places.node(variant, { file: `states/${variant.state}/guides/${guide.slug}/es.mdx` }),
    ...guideReadability(guide, sections),
    longSentences: longSentences([textToPassage(summary, places.field(guide, ['summary'], file), 'fixed'), ...passages.flat()]),
    unexplainedWords: unexplainedWords(
      [
        [textToPassage(title, file, 'heading')],
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
