import type { Analyzer } from '../words/analyzer.ts'
import { splitWords } from '../words/splitWords.ts'
import type { Synonym } from './Synonym.ts'

/** What a part of a question also stands for. */
export interface Meaning {
  /** First word of the part, and the one after its last. */
  from: number
  to: number
  /** Each of them a way to say it, as stems. */
  ways: readonly (readonly string[])[]
  weight: number
}

interface Entry {
  stems: readonly string[]
  ways: readonly (readonly string[])[]
  weight: number
}

/** Synonyms, found by the first stem of what people say. */
export class SynonymIndex {
  readonly #byFirst = new Map<string, Entry[]>()

  constructor(synonyms: readonly Synonym[], analyzer: Analyzer) {
    for (const { phrases, words, weight } of synonyms) {
      const ways = words.map((text) => [...new Set(analyzer.stemsOf(text))]).filter((stems) => stems.length > 0)
      for (const phrase of phrases) {
        const stems = splitWords(phrase).map(analyzer.stem)
        const [first] = stems
        if (first === undefined) continue
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { stems, ways, weight }])
      }
    }
  }

  /** What the parts of a question stand for; its small words count: «no aparece» is not «aparece». */
  meaningsOf(stems: readonly (readonly string[])[]): Meaning[] {
    return stems.flatMap((options, from) =>
      options
        .flatMap((option) => this.#byFirst.get(option) ?? [])
        .filter((entry) => entry.stems.every((stem, at) => stems[from + at]?.includes(stem)))
        .map(({ stems: { length }, ways, weight }) => ({ from, to: from + length, ways, weight })),
    )
  }
}
