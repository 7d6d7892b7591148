import type { ContentPlace } from '../errors.ts'
import type { Inline } from '../mdx/tree.ts'
import { findLegalWords, type LegalWordSearch, legalWordSearch } from './findLegalWords.ts'
import type { LegalWord } from './legalWords.ts'
import { inlineToText, type Passage, type PassageKind } from './passages.ts'

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
 * Legal words that no section explains up to the one in which they first stand. A section explains a word when a
 * heading names it, a `<Term>` names its entry or holds the word, it is in a link's text, or a sentence says what it is
 * («el amparo es una forma de…», «Pide un amparo. Es…», «se llama flagrancia», «sobreseimiento (cierre del caso)»).
 * A word in a place that cannot hold a `<Term>` may be explained anywhere in the text.
 * @param sections passages of each, in the order in which they are read.
 * @returns one finding a word, in the order of the sections.
 */
export function unexplainedWords(sections: readonly (readonly Passage[])[], words: readonly LegalWord[]): UnexplainedWord[] {
  const search = legalWordSearch(words)
  const uses = sections.map((passages) => passages.flatMap((passage) => passageToUses(passage, search)))
  const explainedIn = sections.map((passages, index) => [
    ...termsNamed(passages),
    ...(uses[index] ?? []).filter(({ explained }) => explained).map(({ key }) => key),
  ])
  const anywhere = new Set(explainedIn.flat())
  const found = new Map<string, UnexplainedWord>()
  for (const [index, ofSection] of uses.entries()) {
    const sofar = new Set(explainedIn.slice(0, index + 1).flat())
    for (const { key, term, word, place, kind } of ofSection) {
      if (sofar.has(key) || (kind === 'fixed' && anywhere.has(key))) continue
      const before = found.get(key)
      if (before !== undefined) before.times++
      else found.set(key, { key, word, times: 1, place, ...(term === undefined ? {} : { term }) })
    }
  }
  return [...found.values()]
}

/** A legal word where it stands. */
type Use = Omit<UnexplainedWord, 'times'> & { explained: boolean; kind: PassageKind }

/** Entries that a `<Term>` names, or a link to the guide or the entry of that name. */
function termsNamed(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => {
      if (inline.type === 'term') return [inline.k]
      return inline.type === 'link' ? [/^\/(?:guias|glosario)\/([a-z0-9-]+)\//.exec(inline.href)?.[1] ?? ''] : []
    }),
  )
}

function passageToUses({ inlines, place, kind }: Passage, search: LegalWordSearch): Use[] {
  const { text, marked } = markedText(inlines)
  return findLegalWords(text, search).map(({ legalWord: { key, term }, from, to }) => {
    const [before, after] = [text.slice(0, from), text.slice(to)]
    const breaks = before.split('\n').length - 1
    return {
      key,
      ...(term === undefined ? {} : { term }),
      word: text.slice(from, to),
      place: { ...place, ...(place.line === undefined ? {} : { line: place.line + breaks }) },
      kind,
      explained:
        kind === 'heading' ||
        marked.some((stretch) => from < stretch.to && to > stretch.from) ||
        saysWhatItIs.test(after) ||
        nextSaysWhatItIs.test(after) ||
        (before === '' && leadsIn.test(after)) ||
        isCalledSo.test(before),
    }
  })
}

const whatItIs = '(?:el|la|los|las|un|una|unos|unas|que|cuando|con|donde|lo|quien|decir|sin|\\p{L}+[aei]r)(?!\\p{L})'
/** «… (cierre del caso)», «…, o sea,», «… es un juicio», «… es cerrar el caso», «…, que es un encierro». */
const saysWhatItIs = new RegExp(
  `^[»”]?(?: \\(|, (?:o sea|es decir)\\b|,? (?:que )?(?:es|son|significan?|quieren? decir) ${whatItIs})`,
  'u',
)
/** «Pide un amparo. Es pedir a un juez que te proteja.» */
const nextSaysWhatItIs = new RegExp(`^[^.:;?!]*\\. (?:Es|Son|(?:Eso|Esto) es|Quiere decir) ${whatItIs}`, 'u')
/** «se llama flagrancia», «su informe, o dictamen». */
const isCalledSo = /(?:se llaman?|llamad[oa]s?|conocid[oa]s? como|, o|es decir,|o sea,) [«“]?$/
/** «Facilitador: ayuda a las partes», «Investigación inicial. Empieza con…» */
const leadsIn = /^[:.] ./

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
