import type { Answers, HeardSynonym } from '../file/readAnswers.ts'
import { certaintyOf } from './askedWords.ts'
import type { HeardPhrase } from './PhraseIndex.ts'
import type { QuestionWord } from './QuestionWord.ts'
import { type Scores, WordScores } from './WordScores.ts'

/** What a text says of a question. */
export interface TextScores {
  /** By document, as a share of what each word says of the document that it says most of. */
  scores: Scores
  /** By document, the share of what is asked that it holds at all, seldom words counting more. */
  coverage: Scores
}

/** An unknown word takes away this much of what a known one gives. */
const unknownShare = 0.33
/** Words that stand for one together say more than one, and less than as many as they are. */
const togetherPower = 0.3
/** Number of no stem. */
const none = -1

/** How well texts answer a question: its words and what they stand for, each once, by its best. */
export class QuestionScores {
  private readonly words: WordScores
  private readonly synonyms: readonly HeardSynonym[]

  constructor({ columns, documents, synonyms }: Pick<Answers, 'columns' | 'documents' | 'synonyms'>) {
    this.words = new WordScores({ columns, documents })
    this.synonyms = synonyms
  }

  /** @param heard what the words say of synonyms; that of others is passed over. */
  of(words: readonly QuestionWord[], heard: readonly HeardPhrase[]): TextScores {
    const [total, covered] = [new Map<number, number>(), new Map<number, number>()]
    let [most, asked] = [0, 0]
    for (const { scores, rarity } of this.groups(words, heard)) {
      const best = Math.max(0, ...scores.values())
      most += best
      asked += rarity
      for (const [at, score] of scores) {
        total.set(at, (total.get(at) ?? 0) + score)
        covered.set(at, (covered.get(at) ?? 0) + rarity * Math.min(1, (2 * score) / best))
      }
    }
    const unknown = words.filter(({ isSmall, stems }) => !isSmall && stems.length === 0).length
    const said = words.filter(({ isSmall }) => !isSmall).length
    const whole = most * (1 + (unknownShare * unknown) / Math.max(1, said - unknown))
    const rarest = this.words.rarity(none)
    return { scores: scaled(total, 1 / whole), coverage: scaled(covered, 1 / (asked + unknown * rarest)) }
  }

  rarity(stem: number): number {
    return this.words.rarity(stem)
  }

  /** Each word with its meanings, and each meaning of several words together. */
  private groups(words: readonly QuestionWord[], heard: readonly HeardPhrase[]): { scores: Scores; rarity: number }[] {
    const meanings = heard.flatMap(({ from, to, group }) => {
      const synonym = this.synonyms[group]
      return synonym === undefined ? [] : [{ from, to, ...synonym }]
    })
    const waysOf = (those: readonly HeardSynonym[]) =>
      those.flatMap(({ ways, weight }) => ways.map((way) => scaled(this.sumOf(way), weight)))
    const single = words.flatMap((word, at) => {
      const own = word.isSmall ? [] : word.stems.map((stem) => scaled(this.words.of(stem), certaintyOf(word)))
      const ways = [...own, ...(word.isSmall ? [] : waysOf(meanings.filter(({ from, to }) => from === at && to === at + 1)))]
      const rarity = Math.min(...word.stems.map((stem) => this.words.rarity(stem)))
      return ways.length === 0 ? [] : [{ scores: bestOf(ways), rarity }]
    })
    const together = meanings
      .filter(({ from, to }) => to > from + 1)
      .map((meaning) => ({ scores: bestOf(waysOf([meaning])), rarity: 1 }))
    return [...single, ...together]
  }

  private sumOf(stems: readonly number[]): Scores {
    const sum = new Map<number, number>()
    for (const stem of stems) for (const [at, score] of this.words.of(stem)) sum.set(at, (sum.get(at) ?? 0) + score)
    return scaled(sum, 1 / stems.length ** togetherPower)
  }
}

function scaled(scores: Scores, share: number): Scores {
  if (share === 1) return scores
  const other = new Map<number, number>()
  for (const [at, score] of scores) other.set(at, score * share)
  return other
}

function bestOf(all: readonly Scores[]): Scores {
  const [only] = all
  if (all.length === 1 && only !== undefined) return only
  const best = new Map<number, number>()
  for (const scores of all) for (const [at, score] of scores) if (score > (best.get(at) ?? 0)) best.set(at, score)
  return best
}
