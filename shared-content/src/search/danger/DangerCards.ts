import { soundKey } from '../../folding/soundKey.ts'
import { type Analyzer, analyzerOf } from '../words/analyzer.ts'
import { splitQuery, splitWords } from '../words/splitWords.ts'
import { type HeardWord, heardWord, isLike, soundsAs } from './heardWord.ts'
import { askedPhrases, holdsPattern, type Place, placesOfPart, type SpokenPattern, spokenPattern } from './spokenPattern.ts'

/** What calls for a card above the results, in one language. */
export interface DangerPhrases {
  slug: string
  /** Where two cards fit, the smaller one is shown. */
  order: number
  /** Told as happening now; with other ways of saying a part in brackets (`spokenPattern`), as in all the lists here. */
  phrases: readonly string[]
  /** Told in the past: what was years ago takes the card away. */
  past?: readonly string[]
  /** What takes this card away whatever the phrase. */
  unless: readonly string[]
}

/** What takes any card away: where a query begins with it, anywhere in it, or only from what is told in the past. */
export interface DangerExceptions {
  opening: readonly string[]
  anywhere: readonly string[]
  past: readonly string[]
}

/**
 * Remembers whether a card fits a question, for who asks the same of one deck after another.
 * @param known by the card and by all else that the answer rests on.
 */
export type FitMemory = (known: { card: DangerPhrases; asked: string }, fits: () => boolean) => boolean

/** Words that may stand between two of a phrase: «me quiere *ya* matar». */
const between = 1
const nowhere: readonly number[] = []

export interface DangerDeck<Card extends DangerPhrases> {
  cards: readonly Card[]
  exceptions: DangerExceptions
  language: string
}

/** The cards of a language, their phrases ready to be heard. */
export class DangerCards<Card extends DangerPhrases> {
  private readonly analyzer: Analyzer
  private readonly cards: readonly HeardCard<Card>[]
  private readonly exceptions: Record<keyof DangerExceptions, SpokenPattern[]>
  /** A word that stands in a phrase of any card is meant as it is: «me quiero matar» is not «me quiere matar». */
  private readonly ownSounds: ReadonlySet<string>
  private readonly language: string
  private readonly memory: FitMemory | undefined

  constructor({ cards, exceptions, language }: DangerDeck<Card>, memory?: FitMemory) {
    this.language = language
    this.memory = memory
    this.analyzer = analyzerOf(language)
    const knownWords = new Map<string, HeardWord>()
    const hear = (words: string): HeardWord[] =>
      splitWords(words).map((word) => remembered(knownWords, word, () => heardWord(word, this.analyzer, knownWords.size)))
    /** What is said in one phrase is said in many. */
    const knownParts = new Map<string, readonly Place[]>()
    const heard = (part: string) => remembered(knownParts, part, () => placesOfPart(part, hear))
    const patterns = (texts: readonly string[]) => texts.map((text) => spokenPattern(text, heard))
    this.cards = [...cards]
      .sort((a, b) => a.order - b.order)
      .map((card) => ({
        card,
        now: patterns(card.phrases),
        past: patterns(card.past ?? []),
        unless: patterns(card.unless),
      }))
    const { opening, anywhere, past } = exceptions
    this.exceptions = { opening: patterns(opening), anywhere: patterns(anywhere), past: patterns(past) }
    const told = cards.flatMap(({ phrases, past = [] }) => [...phrases, ...past]).flatMap(splitWords)
    this.ownSounds = new Set([...new Set(told)].map(soundKey))
  }

  /**
   * The card that a phrase of danger calls for, misspelt or in other forms of its words; at most one.
   * @param year this one: what happened in one before is long ago.
   */
  cardFor(query: string, year = new Date().getFullYear()): Card | undefined {
    const asked = splitQuery(query).map((word) => heardWord(word, this.analyzer))
    if (asked.length === 0) return undefined
    const bySound = placesBySound(asked)
    const foreign = asked.flatMap((heard, at) => (this.ownSounds.has(heard.sound) ? [] : [{ heard, at }]))
    const exactly = askedPhrases(asked, {
      year,
      find: (meant) => bySound.get(meant.sound)?.filter((at) => soundsAs(asked[at] as HeardWord, meant)) ?? nowhere,
    })
    const nearly = askedPhrases(asked, {
      year,
      find: (meant) => {
        const like = foreign.filter(({ heard }) => isLike(heard, meant))
        const sounding = exactly.placesOf(meant)
        return like.length === 0 ? sounding : [...sounding, ...like.map(({ at }) => at)]
      },
    })
    const holds = (patterns: readonly SpokenPattern[], isOpening = false) =>
      patterns.some((pattern) => holdsPattern(exactly, pattern, { between: 0, isOpening }))
    const tells = (patterns: readonly SpokenPattern[]) => patterns.some((pattern) => holdsPattern(nearly, pattern, { between }))
    const { opening, anywhere, past: longAgo } = this.exceptions
    if (holds(opening, true) || holds(anywhere)) return undefined
    const isLongAgo = holds(longAgo)
    const { memory } = this
    // Of the other cards it rests on these places alone: which of its words no card has.
    const key = memory && [this.language, year, isLongAgo, foreign.map(({ at }) => at), query].join('|')
    return this.cards.find(({ card, now, past, unless }) => {
      const fits = () => (tells(now) || (!isLongAgo && tells(past))) && !holds(unless)
      return memory === undefined || key === undefined ? fits() : memory({ card, asked: key }, fits)
    })?.card
  }
}

/** The places of words that sound alike. */
function placesBySound(words: readonly HeardWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { sound }] of words.entries()) places.set(sound, [...(places.get(sound) ?? []), at])
  return places
}

interface HeardCard<Card> {
  card: Card
  now: SpokenPattern[]
  past: SpokenPattern[]
  unless: SpokenPattern[]
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}
