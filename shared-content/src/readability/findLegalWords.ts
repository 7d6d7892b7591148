import { wordToBase } from './inflection.ts'
import type { LegalWord } from './legalWords.ts'

/** Legal words by the base that they begin with; of those, the longest first: «prisión preventiva oficiosa» is not «prisión preventiva». */
export type LegalWordSearch = ReadonlyMap<string, readonly LegalWord[]>

/** Makes legal words ready to be looked for in many texts. */
export function legalWordSearch(words: readonly LegalWord[]): LegalWordSearch {
  return Map.groupBy(
    words.toSorted((a, b) => b.bases.length - a.bases.length),
    ({ bases }) => bases[0] ?? '',
  )
}

/** A legal word in a text, from one place to another (in UTF-16 units). */
export interface FoundLegalWord {
  legalWord: LegalWord
  from: number
  to: number
}

/** The legal words of a Spanish text in any number and gender, in reading order. Turns of phrase that hold one are none. */
export function findLegalWords(text: string, search: LegalWordSearch): FoundLegalWord[] {
  const tokens = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    base: wordToBase(word),
    from: index,
    to: index + word.length,
  }))
  const found: FoundLegalWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { from = 0, base = '' } = tokens[at] ?? {}
    const legalWord = search.get(base)?.find(({ bases }) => bases.every((each, offset) => tokens[at + offset]?.base === each))
    if (legalWord === undefined) continue
    at += legalWord.bases.length - 1
    if (!legalWord.everyday) found.push({ legalWord, from, to: tokens[at]?.to ?? from })
  }
  return found
}
