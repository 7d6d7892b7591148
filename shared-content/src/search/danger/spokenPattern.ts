import { foldText } from '../../folding/foldText.ts'
import type { HeardWord } from './heardWord.ts'

/** Stands for any one word. */
const anyWord: HeardWord = { word: '*', sound: '*', stem: '*', isSmall: true }

/** Stands for any year before this one. */
const pastYear: HeardWord = { word: '%', sound: '%', stem: '%', isSmall: true }
/** Who tells of themselves was not alive before. */
const firstYear = 1920

/** Stands for some words, or none. */
const anyWords: HeardWord = { word: '…', sound: '…', stem: '…', isSmall: true }
/** The most words that it stands for: those behind are of another sentence. */
const mostWords = 8

const signs: ReadonlyMap<string, readonly HeardWord[]> = new Map([anyWord, anyWords, pastYear].map((sign) => [sign.word, [sign]]))

/** What may stand at one place of a phrase: one of these, each some words. */
type Place = readonly (readonly HeardWord[])[]

/** A phrase with its other ways of saying it. */
export type SpokenPattern = readonly Place[]

/**
 * A phrase as it is looked for. In brackets stand other ways of saying a part, which may be none: «(me/nos) (quiere/va a)
 * matar», «(ya/) no quiero vivir». A star stands for any word, three dots for some or none, a per
 * cent sign for a year before this one: «hace * años», «tienen a mi … piden dinero», «en %».
 * @param hear makes words comparable.
 */
export function spokenPattern(text: string, hear: (words: string) => readonly HeardWord[]): SpokenPattern {
  const heard = (words: string) => (words.match(/[*…%]|[^*…%]+/g) ?? []).flatMap((part) => signs.get(part) ?? hear(part))
  return (text.match(/\([^()]*\)|[^()]+/g) ?? []).flatMap((part): Place[] =>
    part.startsWith('(') ? [part.slice(1, -1).split(/[|/]/).map(heard)] : heard(part).map((word) => [[word]]),
  )
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

/** Every word that a phrase may hold. */
export function wordsOf(pattern: SpokenPattern): HeardWord[] {
  return pattern.flat(2)
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
  /** Whether the rest of a way of saying a place, and then the places after it, stand from a word on. */
  const holdsFrom = (at: number, way: readonly HeardWord[], next: number, left: number): boolean => {
    const [word, ...rest] = way
    if (word === undefined) {
      const place = pattern[next]
      return place === undefined || place.some((other) => holdsFrom(at, other, next + 1, left))
    }
    if (word === anyWords) return holdsFrom(at, rest, next, mostWords)
    for (let skipped = 0; skipped <= left; skipped++) {
      const heard = asked[at + skipped]
      if (heard === undefined) return false
      if (isMeant(heard, word) && holdsFrom(at + skipped + 1, rest, next, between)) return true
    }
    return false
  }
  return wordsOf(pattern).length > 0 && (isOpening ? holdsFrom(0, [], 0, 0) : asked.some((_, at) => holdsFrom(at, [], 0, 0)))
}

function isPastYear({ word }: HeardWord, year: number): boolean {
  return /^\d{4}$/.test(word) && Number(word) >= firstYear && Number(word) < year
}
