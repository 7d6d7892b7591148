/**
 * Finds which of many phrases a text has. A text is cut into words once, and only a phrase whose longest inner word, one
 * that has a blank on both sides, is among them is looked for letter by letter: hundreds of phrases are sought in
 * thousands of texts.
 */
export class PhraseFinder<T> {
  readonly #phrases: readonly { of: T; text: string }[]
  /** Places of the phrases by their longest inner word. */
  readonly #byWord = new Map<string, number[]>()
  /** Places of those that have none. */
  readonly #wordless: number[] = []

  /** @param textOf what of each is looked for. */
  constructor(all: readonly T[], textOf: (one: T) => string) {
    this.#phrases = all.map((of) => ({ of, text: textOf(of) }))
    for (const [place, { text }] of this.#phrases.entries()) {
      const inner = longest(text.split(' ').slice(1, -1))
      const places = inner === undefined ? this.#wordless : (this.#byWord.get(inner) ?? [])
      places.push(place)
      if (inner !== undefined) this.#byWord.set(inner, places)
    }
  }

  /** Those that stand in a text, in the order in which they were given. */
  in(text: string): T[] {
    const places = new Set(this.#wordless)
    for (const word of text.split(' ')) for (const place of this.#byWord.get(word) ?? []) places.add(place)
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((place) => this.#phrases[place] ?? [])
      .filter((phrase) => text.includes(phrase.text))
      .map(({ of }) => of)
  }
}

function longest(words: readonly string[]): string | undefined {
  return words.toSorted((a, b) => b.length - a.length).at(0)
}
