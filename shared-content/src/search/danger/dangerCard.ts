import { analyzerOf } from '../words/analyzer.ts'
import { splitQuery } from '../words/splitWords.ts'
import { type HeardWord, heardWord, isLike, soundsAs } from './heardWord.ts'
import { holdsPattern, spokenPattern, wordsOf } from './spokenPattern.ts'

/** What calls for a card above the results, in one language. */
export interface DangerPhrases {
  key: string
  /** Where two cards fit, the smaller one is shown. */
  order: number
  /** Told as happening now; with other ways of saying a part in brackets (`spokenPattern`), as in all the lists here. */
  phrases: readonly string[]
  /** Told in the past: what was years ago takes the card away. */
  past?: readonly string[]
  /** What takes this card away whatever the phrase. */
  notWhen: readonly string[]
}

/** What takes any card away: where a query begins with it, anywhere in it, or only from what is told in the past. */
export interface DangerExceptions {
  opening: readonly string[]
  anywhere: readonly string[]
  past: readonly string[]
}

/** Words that may stand between two of a phrase: «me quiere *ya* matar». */
const between = 1

/**
 * The card that a phrase of danger calls for, misspelt or in other forms of its words; at most one. A word that stands
 * in a phrase of any card is meant as it is: «me quiero matar» is not «me quiere matar».
 */
export function dangerCard<Card extends DangerPhrases>(
  query: string,
  { cards, exceptions, language }: { cards: readonly Card[]; exceptions: DangerExceptions; language: string },
): Card | undefined {
  const analyzer = analyzerOf(language)
  const asked = splitQuery(query).map((word) => heardWord(word, analyzer))
  const patterns = (texts: readonly string[]) => texts.map((text) => spokenPattern(text, analyzer))
  const holds = (texts: readonly string[], isOpening = false) =>
    patterns(texts).some((pattern) => holdsPattern(asked, pattern, { between: 0, isOpening, fits: soundsAs }))
  if (asked.length === 0 || holds(exceptions.opening, true) || holds(exceptions.anywhere)) return undefined
  const told = [...cards]
    .sort((a, b) => a.order - b.order)
    .map((card) => ({ card, now: patterns(card.phrases), past: patterns(card.past ?? []) }))
  const ownSounds = new Set(
    told.flatMap(({ now, past }) => [...now, ...past]).flatMap((each) => wordsOf(each).map(({ sound }) => sound)),
  )
  const fits = (heard: HeardWord, meant: HeardWord) =>
    soundsAs(heard, meant) || (!ownSounds.has(heard.sound) && isLike(heard, meant))
  const isLongAgo = holds(exceptions.past)
  return told.find(
    ({ card, now, past }) =>
      (isLongAgo ? now : [...now, ...past]).some((pattern) => holdsPattern(asked, pattern, { between, fits })) &&
      !holds(card.notWhen),
  )?.card
}
