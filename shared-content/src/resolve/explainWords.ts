import { type FoundLegalWord, findLegalWords, type LegalWordSearch } from '../readability/findLegalWords.ts'

/** A stretch of a text; `term` is the slug of the glossary entry that explains it. */
export interface Stretch {
  text: string
  term?: string
}

/**
 * Parts a Spanish text at its legal words that the glossary explains, so that each can lead there the first time that
 * it stands. For text without markup, in which an editor cannot mark them.
 * @returns stretches that make up the text.
 */
export function explainWords(text: string, search: LegalWordSearch): Stretch[] {
  const told = new Set<string>()
  const isNew = ({ legalWord: { term } }: FoundLegalWord) => {
    if (term === undefined || told.has(term)) return false
    told.add(term)
    return true
  }
  const stretches: Stretch[] = []
  let end = 0
  for (const { legalWord, from, to } of findLegalWords(text, search).filter(isNew)) {
    if (from > end) stretches.push({ text: text.slice(end, from) })
    stretches.push({ text: text.slice(from, to), ...(legalWord.term === undefined ? {} : { term: legalWord.term }) })
    end = to
  }
  return end < text.length ? [...stretches, { text: text.slice(end) }] : stretches
}
