import type { Content } from '../content/content.ts'
import { Places } from '../located/places.ts'
import type { Flow } from '../schema/flow.ts'
import type { TextReading } from './contentReadings.ts'
import { readabilityOf } from './inflesz.ts'
import { type LegalWord, legalWords } from './legalWords.ts'
import { longSentences } from './longSentences.ts'
import { type Passage, type PassageKind, passageToSentences, textToPassage } from './passages.ts'
import { readingLimits } from './readingLimits.ts'
import { unexplainedWords } from './unexplainedWords.ts'

/** How the Spanish text of a question flow reads. */
export interface FlowReading extends TextReading {
  /** Slug of the flow. */
  flow: string
}

/**
 * How the flows read: all their questions, answers and outcomes. The help beside a question and the first steps at an
 * outcome lead from a legal word to the glossary by themselves; questions and answers, which say what a reader holds in
 * the hand («Procedimiento abreviado»), may name one. So only words without an entry are unexplained, page by page.
 */
export function flowReadings({ flows, terms }: Pick<Content, 'flows' | 'terms'>, places = new Places()): FlowReading[] {
  const words = legalWords(terms)
  return flows.map((flow) => flowReading(flow, words, places))
}

function flowReading(flow: Flow, words: readonly LegalWord[], places: Places): FlowReading {
  const place = places.node(flow, { file: `flows/${flow.slug}/es.yaml` })
  const { es } = flow.text
  const passage = (value: string, path: (string | number)[], kind: PassageKind = 'plain') =>
    textToPassage(value, places.field(flow, path, place), kind)
  /** What is read on each page. */
  const pages: Passage[][] = [
    [passage(es.title, ['title'], 'heading'), passage(es.summary, ['summary'])],
    ...es.questions.map(({ question, help, answers }, index) => {
      const path = ['questions', index]
      return [
        passage(question, [...path, 'question']),
        ...(help === undefined ? [] : [passage(help, [...path, 'help'])]),
        ...answers.map(({ text }, at) => passage(text, [...path, 'answers', at, 'text'])),
      ]
    }),
    ...es.outcomes.map(({ title, summary, steps = [] }, index) => [
      passage(title, ['outcomes', index, 'title']),
      passage(summary, ['outcomes', index, 'summary']),
      ...steps.map((step, at) => passage(step, ['outcomes', index, 'steps', at])),
    ]),
  ]
  const { sentenceWords } = readingLimits.plain
  return {
    flow: flow.slug,
    level: 'plain',
    place,
    body: readabilityOf(
      pages
        .flat()
        .flatMap(passageToSentences)
        .map(({ text }) => text),
    ),
    longSentences: longSentences(pages.flat(), sentenceWords),
    // A page is reached by one way or another: what one explains, the next reader may not have seen.
    unexplainedWords: pages.flatMap((page) => unexplainedWords([page], words)).filter(({ term }) => term === undefined),
  }
}
