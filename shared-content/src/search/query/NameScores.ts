import type { Answers } from '../file/readAnswers.ts'

interface Name {
  document: number
  stems: readonly string[]
}

/** How much less what is asked beyond a name counts than what the name says beyond it: people say more than a name. */
const askedBeyond = 0.25

/** How well what is asked is one of a page's names, as a whole: each name is a text of its own. */
export class NameScores {
  readonly #names: readonly Name[]
  readonly #count: number
  readonly #holding = new Map<string, number[]>()

  constructor({ documents }: Pick<Answers, 'documents'>) {
    const named = documents.flatMap(({ stems: { title }, aliases }, document) =>
      [[...new Set(title)], ...aliases].map((stems) => ({ document, stems })),
    )
    this.#count = named.length
    for (const [at, { stems }] of named.entries())
      for (const stem of stems) {
        const holding = this.#holding.get(stem)
        if (holding === undefined) this.#holding.set(stem, [at])
        else holding.push(at)
      }
    this.#names = named
  }

  /**
   * By document, how like the words are to its likest name (Tversky, by rarity): 1 where they are the same.
   * @param asked by stem, how certain it is that it is meant.
   */
  of(asked: ReadonlyMap<string, number>): Map<number, number> {
    const common = new Map<number, number>()
    let whole = 0
    for (const [stem, certainty] of asked) {
      const weight = certainty * this.#rarity(stem)
      whole += this.#rarity(stem)
      for (const at of this.#holding.get(stem) ?? []) common.set(at, (common.get(at) ?? 0) + weight)
    }
    const best = new Map<number, number>()
    for (const [at, weight] of common) {
      const { document, stems } = this.#names[at] as Name
      const ofName = stems.reduce((sum, stem) => sum + this.#rarity(stem), 0)
      const likeness = weight / (ofName + askedBeyond * Math.max(0, whole - weight))
      if (likeness > (best.get(document) ?? 0)) best.set(document, likeness)
    }
    return best
  }

  #rarity(stem: string): number {
    return Math.log(1 + this.#count / ((this.#holding.get(stem)?.length ?? 0) + 0.5))
  }
}
