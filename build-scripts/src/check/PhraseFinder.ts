/** A phrase, and its place among those that were given. */
interface Phrase<T> {
  of: T
  text: string
  place: number
}

/**
 * Finds which of many phrases a text has. A phrase is looked for letter by letter only where a text has its longest inner
 * word, the longest that has a blank on both sides: hundreds of phrases are sought in thousands of pages.
 */
export class PhraseFinder<T> {
  readonly #byInner = new Map<string, Phrase<T>[]>()
  /** Of two words at most. */
  readonly #short: Phrase<T>[] = []

  /** @param textOf what of each is looked for. */
  constructor(all: readonly T[], textOf: (one: T) => string) {
    for (const [place, of] of all.entries()) {
      const text = textOf(of)
      const inner = longest(text.split(' ').slice(1, -1))
      const alike = inner === undefined ? this.#short : (this.#byInner.get(inner) ?? [])
      if (inner !== undefined) this.#byInner.set(inner, alike)
      alike.push({ of, text, place })
    }
  }

  /** Those that stand in a text, in the order in which they were given. */
  in(text: string): T[] {
    const likely = new Set(this.#short)
    for (const word of text.split(' ')) for (const phrase of this.#byInner.get(word) ?? []) likely.add(phrase)
    return [...likely]
      .filter((phrase) => text.includes(phrase.text))
      .sort((a, b) => a.place - b.place)
      .map(({ of }) => of)
  }
}

function longest(words: readonly string[]): string | undefined {
  return words.toSorted((a, b) => b.length - a.length).at(0)
}
