import { foldText } from '../../folding/foldText.ts'
import type { HeardWord } from './heardWord.ts'

const sign = (word: string): HeardWord => ({ word, sound: word, stem: () => word, isSmall: true, number: -1 })
/** Stands for any one word. */
const anyWord = sign('*')
/** Stands for any year before this one. */
const pastYear = sign('%')
/** Who tells of themselves was not alive before. */
const firstYear = 1920

/** Stands for some words, or none. */
const anyWords = sign('…')
/** The most words that it stands for: those behind are of another sentence. */
const mostWords = 8

const signs: ReadonlyMap<string, readonly HeardWord[]> = new Map([anyWord, anyWords, pastYear].map((each) => [each.word, [each]]))

/** What may stand at one place of a phrase: one of these, each some words. */
export type Place = readonly (readonly HeardWord[])[]

/** A phrase with its other ways of saying it: by number, what may stand at a place; undefined behind its last. */
export type SpokenPattern = (place: number) => Place | undefined

/** The parts of a phrase: what stands in brackets, and what stands between them. */
const parts = /\([^()]*\)|[^()]+/g

/**
 * A phrase as it is looked for. In brackets stand other ways of saying a part, which may be none: «(me/nos) (quiere/va a)
 * matar», «(ya/) no quiero vivir». A star stands for any word, three dots for some or none, a per
 * cent sign for a year before this one: «hace * años», «tienen a mi … piden dinero», «en %».
 *
 * Its places are read when they are asked for: of most phrases a question does not hold the first one.
 * @param heard what may stand at the places of a part (`placesOfPart`).
 */
export function spokenPattern(text: string, heard: (part: string) => readonly Place[]): SpokenPattern {
  const places: Place[] = []
  let read = /[^()/|\s]/.test(text) ? 0 : text.length
  return (place) => {
    while (places.length <= place) {
      parts.lastIndex = read
      const part = read < text.length ? parts.exec(text)?.[0] : undefined
      if (part === undefined) return undefined
      read = parts.lastIndex
      places.push(...heard(part))
    }
    return places[place]
  }
}

/** What may stand at the places of a part of a phrase. @param hear makes words comparable. */
export function placesOfPart(part: string, hear: (words: string) => readonly HeardWord[]): readonly Place[] {
  if (!part.startsWith('(')) return heardWay(part, hear).map((word) => [[word]])
  return [
    part
      .slice(1, -1)
      .split(/[|/]/)
      .map((way) => heardWay(way, hear)),
  ]
}

/** The words of one way of saying a part, and its signs. @param hear makes words comparable. */
function heardWay(way: string, hear: (words: string) => readonly HeardWord[]): readonly HeardWord[] {
  if (!/[*…%]/.test(way)) return hear(way)
  return (way.match(/[*…%]|[^*…%]+/g) ?? []).flatMap((part) => signs.get(part) ?? hear(part))
}

/**
 * A phrase as it travels: as it is heard, and the ways of saying a part in an order of their own, because like beside like
 * takes fewer bytes.
 * @example packedPattern('(Ya/ ahí) está … aquí') // '(ahi/ya)esta…aqui'
 */
export function packedPattern(text: string): string {
  return text
    .split(/([()/|*…%])/)
    .map((part) => (/^[()/|*…%]$/.test(part) ? part : foldText(part)))
    .join('')
    .replace(/\(([^()]*)\)/g, (_, ways: string) => `(${ways.split(/[|/]/).sort().join('/')})`)
}

/** The words of a question, as phrases are looked for in them. */
export interface AskedPhrases {
  words: readonly HeardWord[]
  /** The places of the words that are taken for a word of a phrase. */
  placesOf(word: HeardWord): readonly number[]
  /** The places that a phrase may begin at, by what may stand at its first; undefined where it may be any. */
  startsOf(first: Place): readonly number[] | undefined
  /** This one. */
  year: number
}

/**
 * The words of a question, and those of phrases that they are taken for: each is looked for once, however many phrases
 * have it.
 */
export function askedPhrases(
  words: readonly HeardWord[],
  { year, find }: { year: number; find(word: HeardWord): readonly number[] },
): AskedPhrases {
  const known: (readonly number[] | undefined)[] = []
  const knownStarts = new Map<Place, readonly number[] | undefined>()
  const placesOf = (word: HeardWord) => {
    const places = known[word.number] ?? find(word)
    known[word.number] = places
    return places
  }
  const findStarts = (first: Place): number[] | undefined => {
    const starts: number[] = []
    for (const [word] of first) {
      if (word === undefined || word.number < 0) return undefined
      for (const at of placesOf(word)) if (!starts.includes(at)) starts.push(at)
    }
    return starts
  }
  const startsOf = (first: Place) => {
    if (knownStarts.has(first)) return knownStarts.get(first)
    const starts = findStarts(first)
    knownStarts.set(first, starts)
    return starts
  }
  return { words, placesOf, startsOf, year }
}

/**
 * Whether words hold a phrase in its order, with at most some others between two of its words.
 * @param isOpening only where they begin with it.
 */
export function holdsPattern(
  { words, placesOf, startsOf, year }: AskedPhrases,
  pattern: SpokenPattern,
  { between, isOpening = false }: { between: number; isOpening?: boolean },
): boolean {
  const isMeant = (at: number, heard: HeardWord, word: HeardWord) =>
    word === anyWord || (word === pastYear ? isPastYear(heard, year) : placesOf(word).includes(at))
  /** Whether the words of a way from one on, and then the places after it, stand from a word on. */
  const holdsWay = (at: number, way: readonly HeardWord[], from: number, next: number, left: number): boolean => {
    const word = way[from]
    if (word === undefined) return holdsPlaces(at, next, left)
    if (word === anyWords) return holdsWay(at, way, from + 1, next, mostWords)
    for (let skipped = 0; skipped <= left; skipped++) {
      const heard = words[at + skipped]
      if (heard === undefined) return false
      if (isMeant(at + skipped, heard, word) && holdsWay(at + skipped + 1, way, from + 1, next, between)) return true
    }
    return false
  }
  const holdsPlaces = (at: number, next: number, left: number): boolean => {
    const place = pattern(next)
    return place === undefined || place.some((way) => holdsWay(at, way, 0, next + 1, left))
  }
  const first = pattern(0)
  if (first === undefined) return false
  if (isOpening) return holdsPlaces(0, 0, 0)
  return (startsOf(first) ?? words.map((_, at) => at)).some((at) => holdsPlaces(at, 0, 0))
}

function isPastYear({ word }: HeardWord, year: number): boolean {
  return /^\d{4}$/.test(word) && Number(word) >= firstYear && Number(word) < year
}
