import { analyzerOf } from '../words/analyzer.ts'
import { splitQuery } from '../words/splitWords.ts'
import { type HeardWord, heardWord, isLike, soundsAs } from './heardWord.ts'
import { holdsPattern, spokenPattern, wordsOf } from './spokenPattern.ts'

/** What calls for a card above the results, in one language. */
export interface DangerPhrases {
  key: string
  /** Where two cards fit, the smaller one is shown. */
  order: number
  /** With other ways of saying a part in brackets: `spokenPattern`. */
  phrases: readonly string[]
  /** Phrases of somebody who is in no danger of this kind. */
  notWhen: readonly string[]
}

/** The cards of a language, and what takes any of them away: long ago, a question of law, a way of speaking. */
export interface DangerDeck<Card extends DangerPhrases = DangerPhrases> {
  cards: readonly Card[]
  notWhen: readonly string[]
}

/** Words that may stand between two of a phrase: «me quiere *ya* matar». */
const between = 1

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
  const patternsOf = new Map(ordered.map((card) => [card, card.phrases.map((text) => spokenPattern(text, analyzer))]))
  const ownSounds = new Set([...patternsOf.values()].flat().flatMap((pattern) => wordsOf(pattern).map(({ sound }) => sound)))
  const fits = (heard: HeardWord, meant: HeardWord) =>
    soundsAs(heard, meant) || (!ownSounds.has(heard.sound) && isLike(heard, meant))
  const isDenied = (denials: readonly string[]) =>
    denials.some((text) => holdsPattern(asked, spokenPattern(text, analyzer), { between, fits: soundsAs }))
  if (isDenied(notWhen)) return undefined
  return ordered.find(
    (card) => patternsOf.get(card)?.some((pattern) => holdsPattern(asked, pattern, { between, fits })) && !isDenied(card.notWhen),
  )
}
