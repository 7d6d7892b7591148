import type { Answers } from '../file/readAnswers.ts'
import { certaintyOf } from './askedWords.ts'
import type { HeardPhrase } from './PhraseIndex.ts'
import type { QuestionWord } from './QuestionWord.ts'
import type { Scores } from './WordScores.ts'

interface Situation {
  document: number
  lists: readonly number[]
  /** Of all its lists together. */
  rarity: number
}

/** What a question says of one list: how certain it is, and at which of its words. */
interface HeardList {
  certainty: number
  places: Set<number>
}

/** The higher, the less a situation counts of which a part was not said. */
const wholePower = 2
/** Parts as seldom as this one alone say half of what can be said. */
const halfRarity = 4
/** What each next situation of one page counts beside the one before. */
const nextShare = 0.3
const mostCounted = 4

/**
 * How well a question fits the situations that a page is for: each some lists of words, one of every list to be said, in
 * any order.
 */
export class SituationScores {
  private readonly situations: readonly Situation[]
  /** By list, the situations that name it. */
  private readonly naming: readonly number[][]
  private readonly rarities: readonly number[]
  /** How many groups of phrases stand before the lists. */
  private readonly before: number

  constructor({ situations, phrases, synonyms }: Pick<Answers, 'situations' | 'phrases' | 'synonyms'>) {
    this.before = synonyms.length
    const lists = Array.from({ length: phrases.count - synonyms.length })
    const holders = lists.map(() => new Set<number>())
    for (const [document, those] of situations.entries()) for (const list of those.flat()) holders[list]?.add(document)
    const answering = situations.filter(({ length }) => length > 0).length
    this.rarities = holders.map(({ size }) => Math.log(1 + answering / (size + 0.5)))
    this.situations = situations.flatMap((all, document) =>
      all.map((those) => ({ document, lists: those, rarity: sum(those.map((list) => this.rarity(list))) })),
    )
    const naming: number[][] = lists.map(() => [])
    for (const [at, situation] of this.situations.entries()) for (const list of situation.lists) naming[list]?.push(at)
    this.naming = naming
  }

  /**
   * By document, from 0 to nearly 1.
   * @param phrases that the words hold; those of no list are passed over.
   */
  of(words: readonly QuestionWord[], phrases: readonly HeardPhrase[]): Scores {
    const heard = this.heardIn(words, phrases)
    const fits = new Map<number, number[]>()
    for (const at of new Set([...heard.keys()].flatMap((list) => this.naming[list] ?? []))) {
      const situation = this.situations[at]
      if (situation === undefined) continue
      const known = fits.get(situation.document) ?? []
      known.push(this.fitOf(situation, heard))
      fits.set(situation.document, known)
    }
    return new Map([...fits].map(([document, all]) => [document, together(all)]))
  }

  private heardIn(words: readonly QuestionWord[], phrases: readonly HeardPhrase[]): Map<number, HeardList> {
    const heard = new Map<number, HeardList>()
    for (const { from, to, group } of phrases) {
      const list = group - this.before
      if (list < 0) continue
      const known = heard.get(list) ?? { certainty: 0, places: new Set<number>() }
      known.certainty = Math.max(known.certainty, Math.min(...words.slice(from, to).map(certaintyOf)))
      for (let at = from; at < to; at++) known.places.add(at)
      heard.set(list, known)
    }
    return heard
  }

  private fitOf({ lists, rarity }: Situation, heard: ReadonlyMap<number, HeardList>): number {
    const places = new Set<number>()
    const said = lists.flatMap((list) => {
      const one = heard.get(list)
      if (one === undefined) return []
      for (const place of one.places) places.add(place)
      return [this.rarity(list) * one.certainty]
    })
    // One word does not say two parts of a situation.
    const told = sum(said.sort((a, b) => b - a).slice(0, places.size))
    return (told / rarity) ** wholePower * (told / (told + halfRarity))
  }

  private rarity(list: number): number {
    return this.rarities[list] ?? 0
  }
}

/** A page that fits in several ways fits better than in one. */
function together(fits: readonly number[]): number {
  const best = [...fits].sort((a, b) => b - a).slice(0, mostCounted)
  return (1 - nextShare) * sum(best.map((fit, at) => fit * nextShare ** at))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
