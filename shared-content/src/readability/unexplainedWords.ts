import type { ContentPlace } from '../errors.ts'
import type { Inline } from '../mdx/tree.ts'
import { wordToBase } from './inflection.ts'
import type { LegalWord } from './legalWords.ts'
import { inlineToText, type Passage } from './passages.ts'

/** A legal word that a text uses before it explains it, or without. */
export interface UnexplainedWord extends Pick<LegalWord, 'key' | 'term'> {
  /** As it stands in the text the first time. */
  word: string
  /** How often it stands in the text unexplained. */
  times: number
  /** Where it stands first. */
  place: ContentPlace
}

/**
 * Legal words that no section explains up to the one in which they first stand. A section explains a word when, in
 * it, a `<Term>` names its entry or holds the word, the word is in a link's text, or the sentence says what it is
 * («el amparo es una forma de…», «querella quiere decir…», «se llama flagrancia», «sobreseimiento (cierre del caso)»).
 * @param sections passages of each, in the order in which they are read.
 * @returns one finding a word, in reading order.
 */
export function unexplainedWords(sections: readonly (readonly Passage[])[], words: readonly LegalWord[]): UnexplainedWord[] {
  const search = wordsByFirstBase(words)
  const explained = new Set<string>()
  const found = new Map<string, UnexplainedWord>()
  for (const passages of sections) {
    const uses = passages.flatMap((passage) => passageToUses(passage, search))
    for (const key of termsNamed(passages)) explained.add(key)
    for (const use of uses) if (use.explained) explained.add(use.key)
    for (const { key, term, word, place } of uses) {
      if (explained.has(key)) continue
      const before = found.get(key)
      if (before !== undefined) before.times++
      else found.set(key, { key, word, times: 1, place, ...(term === undefined ? {} : { term }) })
    }
  }
  return [...found.values()]
}

/** A legal word where it stands. */
type Use = Omit<UnexplainedWord, 'times'> & { explained: boolean }

type WordSearch = ReadonlyMap<string, readonly LegalWord[]>

/** Longest first: «prisión preventiva oficiosa» is not «prisión preventiva». */
function wordsByFirstBase(words: readonly LegalWord[]): WordSearch {
  return Map.groupBy(
    words.toSorted((a, b) => b.bases.length - a.bases.length),
    ({ bases }) => bases[0] ?? '',
  )
}

function termsNamed(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ inlines }) => inlines.flatMap((inline) => (inline.type === 'term' ? [inline.k] : [])))
}

function passageToUses({ inlines, place }: Passage, search: WordSearch): Use[] {
  const { text, marked } = markedText(inlines)
  const tokens = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    base: wordToBase(word),
    from: index,
    to: index + word.length,
  }))
  const uses: Use[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { from = 0, base = '' } = tokens[at] ?? {}
    const found = search.get(base)?.find(({ bases }) => bases.every((each, offset) => tokens[at + offset]?.base === each))
    if (found === undefined) continue
    at += found.bases.length - 1
    const { to = from } = tokens[at] ?? {}
    const { key, term } = found
    const breaks = text.slice(0, from).split('\n').length - 1
    uses.push({
      key,
      ...(term === undefined ? {} : { term }),
      word: text.slice(from, to),
      place: { ...place, ...(place.line === undefined ? {} : { line: place.line + breaks }) },
      explained:
        marked.some((stretch) => from < stretch.to && to > stretch.from) ||
        saysWhatItIs.test(text.slice(to)) ||
        isCalledSo.test(text.slice(0, from)),
    })
  }
  return uses
}

const saysWhatItIs =
  /^[»”]?,? (?:\(|(?:es|son|significan?|quieren? decir) (?:el|la|los|las|un|una|unos|unas|que|cuando|lo|quien|decir)\b)/
const isCalledSo = /(?:se llaman?|llamad[oa]s?|conocid[oa]s? como) [«“]?$/

/** The text of inlines, and the stretches of it that lead to an explanation. */
function markedText(inlines: readonly Inline[]): { text: string; marked: { from: number; to: number }[] } {
  const marked: { from: number; to: number }[] = []
  let text = ''
  for (const inline of inlines) {
    const from = text.length
    text += inlineToText(inline)
    if (inline.type === 'term' || inline.type === 'link') marked.push({ from, to: text.length })
  }
  return { text, marked }
}
