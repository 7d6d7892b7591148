import { foldText } from '../../folding/foldText.ts'
import type { AnswerDocument, Answers } from '../file/readAnswers.ts'
import type { Citations } from '../file/readCitations.ts'
import { isPassedOver } from '../words/phraseStems.ts'
import { askedWords, certaintyOf } from './askedWords.ts'
import { findCitations } from './findCitations.ts'
import { NameScores } from './NameScores.ts'
import { PhraseIndex } from './PhraseIndex.ts'
import { pointedSection } from './pointedSection.ts'
import { QuestionScores } from './QuestionScores.ts'
import type { QuestionWord } from './QuestionWord.ts'
import { quotedPhrase } from './quotedPhrase.ts'
import { SituationScores } from './SituationScores.ts'
import { Vocabulary } from './Vocabulary.ts'

export interface FoundAnswer {
  document: AnswerDocument
  score: number
  /** The section whose heading holds what was asked, if any. */
  section?: AnswerDocument['sections'][number]
}

export interface SearchOutcome {
  /** Best first. */
  found: readonly FoundAnswer[]
  /** The best one holds little of what was asked: say that it may not have been understood. */
  isDoubtful: boolean
  /** What was taken for other words, letter by letter: «¿Quisiste decir…?». */
  corrections: readonly { typed: string; meant: string }[]
  /** Words that nothing holds and nothing is like. */
  unknown: readonly string[]
  /** The term whose name was asked for: to be explained beside the list. */
  definition?: AnswerDocument
  /** Stems of what was asked, to be marked in what is shown. */
  marks: ReadonlySet<string>
}

/** How much is left of a page's score by its kind: a guide says what to do, a term what a word means. */
const kindShares = { guide: 1, flow: 0.75, letter: 0.7, term: 0.4 } as const
/** What a page's names count beside its words, and one that was asked for whole. */
const [nameShare, wholeNameShare] = [0.3, 0.3]
/** What fits the situations that a page is for counts more than all its words. */
const situationShare = 1.5
/** More than words can count: the page whose title was asked for in quotes, and those that rest on a cited article. */
const [quotedTitle, citation] = [3, 2]
/** Nearer to 1 than this, what is asked is the name. */
const isWhole = (likeness: number) => likeness > 0.995
/** How far a name tells that a question was understood, beside the share of its words that the answer holds. */
const nameTells = 0.25
/** Below this, the best answer holds too little of what was asked. */
const leastSureness = 0.38
/** So many are shown with the section that was asked for. */
const usuallyPointed = 20
/** Answers that hold less than this of the best one's score are none. */
const leastOfBest = 0.2

/** A search over one index; what it needs of it is made once. */
export class AnswerSearch {
  private readonly answers: Answers
  private readonly phrases: PhraseIndex
  private readonly texts: QuestionScores
  private readonly names: NameScores
  private readonly situations: SituationScores
  private readonly vocabulary: Vocabulary

  constructor(answers: Answers) {
    this.answers = answers
    this.phrases = new PhraseIndex(answers.phrases)
    this.texts = new QuestionScores(answers)
    this.names = new NameScores(answers)
    this.situations = new SituationScores(answers)
    this.vocabulary = new Vocabulary(answers.stems, (stem) => this.rarity(stem))
  }

  /**
   * @param isTyping the last word may go on.
   * @param citations of the same index, where articles are asked for.
   * @param mostPointed so many of what is found are told with their section.
   */
  search(
    query: string,
    {
      isTyping = false,
      citations,
      mostPointed = usuallyPointed,
    }: { isTyping?: boolean; citations?: Citations | undefined; mostPointed?: number } = {},
  ): SearchOutcome {
    const { documents, analyzer } = this.answers
    const quoted = quotedPhrase(query)
    const asked = askedWords(quoted ?? query, { analyzer, vocabulary: this.vocabulary, isTyping })
    const words = asked.map((word): QuestionWord => {
      const stems = word.stems.map((stem) => this.numberOf(stem))
      return { ...word, stems, isPassedOver: isPassedOver(word.typed, analyzer) }
    })
    const heard = this.phrases.heardIn(words)
    const { scores, coverage } = this.texts.of(words, heard)
    const names = this.names.of(certainties(words))
    const situations = this.situations.of(words, heard)
    const cited = new Set(citations === undefined ? [] : findCitations(query, citations, analyzer))
    const title = quoted === undefined ? undefined : foldText(quoted)
    const found: { at: number; score: number }[] = []
    for (const [at, document] of documents.entries()) {
      const [ofText = 0, ofName = 0] = [scores.get(at), names.get(at)]
      const ofWords =
        ofText +
        nameShare * ofName +
        situationShare * (situations.get(at) ?? 0) +
        (isWhole(ofName) ? wholeNameShare : 0) +
        (cited.has(at) ? citation : 0)
      const isQuoted = title !== undefined && foldText(document.title) === title
      const score = ofWords * kindShares[document.kind] + (isQuoted ? quotedTitle : 0)
      if (score !== 0) found.push({ at, score })
    }
    // Documents stand in the order of their addresses.
    found.sort((a, b) => b.score - a.score || a.at - b.at)
    const [best] = found
    const sureness = (at: number) =>
      (1 - nameTells) * Math.max(coverage.get(at) ?? 0, situations.get(at) ?? 0) + nameTells * (names.get(at) ?? 0)
    const definition = documents.find((document, at) => document.kind === 'term' && isWhole(names.get(at) ?? 0))
    const least = (best?.score ?? 0) * leastOfBest
    const marks = new Set(asked.flatMap(({ isSmall, stems }) => (isSmall ? [] : stems)))
    const pointing = { stemsOf: analyzer.stemsOf, rarity: (stem: string) => this.rarity(stem) }
    return {
      found: found
        .filter(({ score }) => score >= least)
        .map(({ at, score }, place): FoundAnswer => {
          const document = documents[at] as AnswerDocument
          const section = place < mostPointed ? pointedSection(document, marks, pointing) : undefined
          return section === undefined ? { document, score } : { document, score, section }
        }),
      isDoubtful: cited.size === 0 && best !== undefined && sureness(best.at) < leastSureness,
      corrections: asked
        .filter(({ by }) => by === 'letters')
        .flatMap(({ typed, stems: [first = ''] }) => {
          const meant = this.vocabulary.formOf(first)
          return meant === undefined ? [] : [{ typed, meant }]
        }),
      // The number of an article that was found is no word that nothing holds.
      unknown: asked
        .filter(({ typed, isSmall, stems }) => !isSmall && stems.length === 0 && !(cited.size > 0 && /^\d+$/.test(typed)))
        .map(({ typed }) => typed),
      ...(definition === undefined ? {} : { definition }),
      marks,
    }
  }

  /** Of a stem; none has -1. */
  private numberOf(stem: string): number {
    return this.answers.stems.numberOf.get(stem) ?? -1
  }

  private rarity(stem: string): number {
    return this.texts.rarity(this.numberOf(stem))
  }
}

function certainties(words: readonly QuestionWord[]): Map<number, number> {
  const certain = new Map<number, number>()
  for (const word of words)
    if (!word.isSmall) for (const stem of word.stems) certain.set(stem, certaintyOf(word) / word.stems.length)
  return certain
}
