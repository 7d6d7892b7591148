import type { Analyzer } from '../words/analyzer.ts'
import type { HeardSynonym } from './Synonym.ts'

/** What a part of a question also stands for. */
export interface Meaning {
  /** First word of the part, and the one after its last. */
  from: number
  to: number
  /** Each of them a way to say it, as stems. */
  ways: readonly (readonly string[])[]
  weight: number
}

/** A word of a question, as phrases are looked for in it. */
export interface SpokenWord {
  stems: readonly string[]
  /** It may stand between two words of a phrase that does not have it. */
  isPassedOver: boolean
}

interface Entry {
  stems: readonly string[]
  ways: readonly (readonly string[])[]
  weight: number
}

/** Synonyms, found by the first stem of what people say. */
export class SynonymIndex {
  readonly #byFirst = new Map<string, Entry[]>()

  constructor(synonyms: readonly HeardSynonym[], analyzer: Analyzer) {
    for (const { phrases, words, weight } of synonyms) {
      const ways = words.map((text) => [...new Set(analyzer.stemsOf(text))]).filter((stems) => stems.length > 0)
      for (const stems of phrases) {
        const [first] = stems
        if (first === undefined) continue
        const known = this.#byFirst.get(first)
        if (known === undefined) this.#byFirst.set(first, [{ stems, ways, weight }])
        else known.push({ stems, ways, weight })
      }
    }
  }

  /** What the parts of a question stand for. */
  meaningsOf(words: readonly SpokenWord[]): Meaning[] {
    return words.flatMap(({ stems: options }, from) =>
      options.flatMap((option) =>
        (this.#byFirst.get(option) ?? []).flatMap(({ stems, ways, weight }) => {
          const to = endOf(stems, words, from)
          return to === undefined ? [] : [{ from, to, ways, weight }]
        }),
      ),
    )
  }
}

/** The place behind the last word of a phrase that begins at a word; undefined where it does not go on. */
function endOf(stems: readonly string[], words: readonly SpokenWord[], from: number): number | undefined {
  let at = from
  for (const stem of stems) {
    while (at > from && words[at]?.isPassedOver === true && !words[at]?.stems.includes(stem)) at += 1
    if (words[at]?.stems.includes(stem) !== true) return undefined
    at += 1
  }
  return at
}
