import type { Content } from '../content/content.ts'
import { Places } from '../located/places.ts'
import type { TextReading } from './contentReadings.ts'
import { readabilityOf } from './inflesz.ts'
import { legalWords } from './legalWords.ts'
import { longSentences } from './longSentences.ts'
import { blocksToPassages, passageToSentences, textToPassage } from './passages.ts'
import { readingLimits } from './readingLimits.ts'
import { unexplainedWords } from './unexplainedWords.ts'

/** How the Spanish explanation of a word reads. */
export interface TermReading extends TextReading {
  /** Slug of the word. */
  term: string
}

/**
 * How the glossary reads: every definition, and what follows it. A definition stands beside the guides' text, where
 * nothing leads on from it: a legal word in it must have an entry of its own.
 */
export function termReadings({ terms }: Pick<Content, 'terms'>, places = new Places()): TermReading[] {
  const words = legalWords(terms)
  const { sentenceWords } = readingLimits.plain
  return terms.map((term) => {
    const { es } = term.text
    const place = places.node(term, { file: `glossary/${term.slug}/es.mdx` })
    const passages = [
      textToPassage(es.definition, places.field(term, ['definition'], place), 'plain'),
      ...blocksToPassages(es.body, { text: { deadlines: [] }, places, file: place }),
    ]
    return {
      term: term.slug,
      level: 'plain',
      place,
      body: readabilityOf(passages.flatMap(passageToSentences).map(({ text }) => text)),
      longSentences: longSentences(passages, sentenceWords),
      unexplainedWords: unexplainedWords([passages], words).filter(({ term }) => term === undefined),
    }
  })
}
