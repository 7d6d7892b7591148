import { type Analyzer, analyzerOf } from '../words/analyzer.ts'
import { splitQuery, splitWords } from '../words/splitWords.ts'
import { type HeardWord, heardWord, isLike, soundsAs } from './heardWord.ts'

/** What calls for a card above the results, in one language. */
export interface DangerPhrases {
  key: string
  /** Where two cards fit, the smaller one is shown. */
  order: number
  phrases: readonly string[]
  /** Phrases of somebody who is in no danger of this kind. */
  notWhen: readonly string[]
}

/** The cards of a language, and what takes any of them away: long ago, a question of law, a way of speaking. */
export interface DangerDeck<Card extends DangerPhrases = DangerPhrases> {
  cards: readonly Card[]
  notWhen: readonly string[]
}

/** Words that may stand between two of a phrase: «me quiere *volver* matar». */
const mostBetween = 1

/**
 * The card that a phrase of danger calls for, misspelt or in other forms of its words; at most one. None where the query
 * also holds a phrase that says otherwise. A word that stands in a phrase of any card is meant as it is: «me quiero
 * matar» is not «me quiere matar».
 */
export function dangerCard<Card extends DangerPhrases>(
  query: string,
  { cards, notWhen }: DangerDeck<Card>,
  language: string,
): Card | undefined {
  const analyzer = analyzerOf(language)
  const asked = splitQuery(query).map((word) => heardWord(word, analyzer))
  if (asked.length === 0) return undefined
  const ordered = [...cards].sort((a, b) => a.order - b.order)
  const phrasesOf = new Map(ordered.map((card) => [card, card.phrases.map((phrase) => wordsOf(phrase, analyzer))]))
  const ownSounds = new Set([...phrasesOf.values()].flat(2).map(({ sound }) => sound))
  const fits: Fits = (heard, meant) => soundsAs(heard, meant) || (!ownSounds.has(heard.sound) && isLike(heard, meant))
  const isDenied = (denials: readonly string[]) => denials.some((text) => holdsPhrase(asked, wordsOf(text, analyzer), soundsAs))
  if (isDenied(notWhen)) return undefined
  return ordered.find(
    (card) => phrasesOf.get(card)?.some((phrase) => holdsPhrase(asked, phrase, fits)) && !isDenied(card.notWhen),
  )
}

type Fits = (heard: HeardWord, meant: HeardWord) => boolean

function wordsOf(phrase: string, analyzer: Analyzer): HeardWord[] {
  return splitWords(phrase).map((word) => heardWord(word, analyzer))
}

/** Whether words hold those of a phrase in its order, with at most some others between two of them. */
function holdsPhrase(asked: readonly HeardWord[], phrase: readonly HeardWord[], fits: Fits): boolean {
  const holdsFrom = (at: number, next: number): boolean => {
    const word = phrase[next]
    if (word === undefined) return true
    for (let skipped = 0; skipped <= (next === 0 ? 0 : mostBetween); skipped++) {
      const heard = asked[at + skipped]
      if (heard !== undefined && fits(heard, word) && holdsFrom(at + skipped + 1, next + 1)) return true
    }
    return false
  }
  return phrase.length > 0 && asked.some((_, at) => holdsFrom(at, 0))
}
