import type { AnswerDocument, Answers } from '../file/readAnswers.ts'

/** Where words stand: how much each counts there, and how much less in a long text. Tuned on `shared-content/queries/`. */
const fields = [
  { weight: 4, shortening: 0.3, stemsOf: ({ stems }) => stems.title },
  { weight: 1.4, shortening: 0.4, stemsOf: ({ aliases }) => aliases.flat() },
  { weight: 1.25, shortening: 0, stemsOf: ({ stems }) => stems.summary },
  { weight: 2, shortening: 0.75, stemsOf: ({ stems }) => stems.headings },
  { weight: 0.6, shortening: 0.45, stemsOf: ({ body }) => body },
] satisfies { weight: number; shortening: number; stemsOf(document: AnswerDocument): readonly string[] }[]

/** Above this, more of the same word says little more. */
const saturation = 3
/** Less than 1: in questions of many words, a seldom one decides less. */
const rarityPower = 0.6

/** By the number of a document, how much something says of it. */
export type Scores = ReadonlyMap<number, number>

/** How much each stem says of each document: BM25F (Robertson, Zaragoza and Taylor, 2004). */
export class WordScores {
  readonly #weights = new Map<string, Map<number, number>>()
  readonly #known = new Map<string, Scores>()
  readonly #documents: number

  constructor({ documents }: Pick<Answers, 'documents'>) {
    this.#documents = documents.length
    for (const field of fields) this.#addField(documents, field)
  }

  of(stem: string): Scores {
    const before = this.#known.get(stem)
    if (before !== undefined) return before
    const rarity = this.rarity(stem) ** rarityPower
    const weights = [...(this.#weights.get(stem) ?? [])]
    const scores = new Map(weights.map(([at, weight]) => [at, (rarity * weight) / (weight + saturation)]))
    this.#known.set(stem, scores)
    return scores
  }

  /** The fewer documents hold a stem, the more it says; most of all one that none holds. */
  rarity(stem: string): number {
    const holding = this.#weights.get(stem)?.size ?? 0
    return Math.log(1 + (this.#documents - holding + 0.5) / (holding + 0.5))
  }

  #addField(documents: readonly AnswerDocument[], { weight, shortening, stemsOf }: (typeof fields)[number]): void {
    const texts = documents.map(stemsOf)
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / documents.length || 1
    for (const [at, stems] of texts.entries()) {
      const share = weight / (1 - shortening + (shortening * stems.length) / mean)
      for (const stem of stems) {
        const weights = this.#weights.get(stem) ?? new Map<number, number>()
        if (weights.size === 0) this.#weights.set(stem, weights)
        weights.set(at, (weights.get(at) ?? 0) + share)
      }
    }
  }
}
