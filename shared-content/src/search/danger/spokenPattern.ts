import { foldText } from '../../folding/foldText.ts'
import type { HeardWord } from './heardWord.ts'

const sign = (word: string): HeardWord => ({ word, sound: word, stem: () => word, isSmall: true })
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
type Place = readonly (readonly HeardWord[])[]

/** A phrase with its other ways of saying it: by number, what may stand at a place; undefined behind its last. */
export type SpokenPattern = (place: number) => Place | undefined

/**
 * A phrase as it is looked for. In brackets stand other ways of saying a part, which may be none: «(me/nos) (quiere/va a)
 * matar», «(ya/) no quiero vivir». A star stands for any word, three dots for some or none, a per
 * cent sign for a year before this one: «hace * años», «tienen a mi … piden dinero», «en %».
 *
 * Its places are read when they are asked for: of most phrases a question does not hold the first one.
 * @param heard makes the words of a way of saying a part comparable (`heardWay`).
 */
export function spokenPattern(text: string, heard: (way: string) => readonly HeardWord[]): SpokenPattern {
  const parts = /[^()/|\s]/.test(text) ? (text.match(/\([^()]*\)|[^()]+/g) ?? []) : []
  const places: Place[] = []
  let read = 0
  return (place) => {
    while (places.length <= place) {
      const part = parts[read++]
      if (part === undefined) return undefined
      if (part.startsWith('(')) places.push(part.slice(1, -1).split(/[|/]/).map(heard))
      else for (const word of heard(part)) places.push([[word]])
    }
    return places[place]
  }
}

/** The words of one way of saying a part, and its signs. @param hear makes words comparable. */
export function heardWay(way: string, hear: (words: string) => readonly HeardWord[]): readonly HeardWord[] {
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

/**
 * Whether words hold a phrase in its order, with at most some others between two of its words.
 * @param isOpening only where they begin with it.
 * @param fits whether a word of them is taken for one of the phrase.
 * @param year this one.
 */
export function holdsPattern(
  asked: readonly HeardWord[],
  pattern: SpokenPattern,
  {
    between,
    isOpening = false,
    year,
    fits,
  }: { between: number; isOpening?: boolean; year: number; fits(heard: HeardWord, meant: HeardWord): boolean },
): boolean {
  const isMeant = (heard: HeardWord, word: HeardWord) =>
    word === anyWord || (word === pastYear ? isPastYear(heard, year) : fits(heard, word))
  /** Whether the words of a way from one on, and then the places after it, stand from a word on. */
  const holdsWay = (at: number, way: readonly HeardWord[], from: number, next: number, left: number): boolean => {
    const word = way[from]
    if (word === undefined) return holdsPlaces(at, next, left)
    if (word === anyWords) return holdsWay(at, way, from + 1, next, mostWords)
    for (let skipped = 0; skipped <= left; skipped++) {
      const heard = asked[at + skipped]
      if (heard === undefined) return false
      if (isMeant(heard, word) && holdsWay(at + skipped + 1, way, from + 1, next, between)) return true
    }
    return false
  }
  const holdsPlaces = (at: number, next: number, left: number): boolean => {
    const place = pattern(next)
    return place === undefined || place.some((way) => holdsWay(at, way, 0, next + 1, left))
  }
  if (pattern(0) === undefined) return false
  return isOpening ? holdsPlaces(0, 0, 0) : asked.some((_, at) => holdsPlaces(at, 0, 0))
}

function isPastYear({ word }: HeardWord, year: number): boolean {
  return /^\d{4}$/.test(word) && Number(word) >= firstYear && Number(word) < year
}
