/** A phrase, and the longest word within it that has a blank on both sides. */
interface Phrase<T> {
  of: T
  text: string
  inner: string | undefined
}

/**
 * Finds which of many phrases a text has. A text is cut into words once, and only a phrase whose longest inner word is
 * among them is looked for letter by letter: hundreds of phrases are sought in thousands of pages.
 */
export class PhraseFinder<T> {
  readonly #phrases: readonly Phrase<T>[]

  /** @param textOf what of each is looked for. */
  constructor(all: readonly T[], textOf: (one: T) => string) {
    this.#phrases = all.map((of) => ({ of, text: textOf(of), inner: longest(textOf(of).split(' ').slice(1, -1)) }))
  }

  /** Those that stand in a text, in the order in which they were given. */
  in(text: string): T[] {
    const words = new Set(text.split(' '))
    return this.#phrases
      .filter(({ inner, text: phrase }) => (inner === undefined || words.has(inner)) && text.includes(phrase))
      .map(({ of }) => of)
  }
}

function longest(words: readonly string[]): string | undefined {
  return words.toSorted((a, b) => b.length - a.length).at(0)
}
