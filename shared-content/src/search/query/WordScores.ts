import type { Answers } from '../file/readAnswers.ts'

/** Where words stand: how much each counts there, and how much less in a long text. Tuned on `shared-content/queries/`. */
const fields = [
  { weight: 4, shortening: 0.3, of: 'title' },
  { weight: 1.4, shortening: 0.4, of: 'aliases' },
  { weight: 1.25, shortening: 0, of: 'summary' },
  { weight: 2, shortening: 0.75, of: 'headings' },
  { weight: 0.6, shortening: 0.45, of: 'body' },
] as const

/** Above this, more of the same word says little more. */
const saturation = 3
/** Less than 1: in questions of many words, a seldom one decides less. */
const rarityPower = 0.6

/** By the number of a document, how much something says of it. */
export type Scores = ReadonlyMap<number, number>

/** How much each stem says of each document: BM25F (Robertson, Zaragoza and Taylor, 2004). Stems are numbers. */
export class WordScores {
  private readonly answers: Pick<Answers, 'columns' | 'documents'>
  /** How many words a text of each field has. */
  private readonly means: readonly number[]
  private readonly weights = new Map<number, Scores>()
  private readonly known = new Map<number, Scores>()

  constructor(answers: Pick<Answers, 'columns' | 'documents'>) {
    this.answers = answers
    this.means = fields.map(({ of }) => answers.columns[of].stems.length / answers.documents.length || 1)
  }

  of(stem: number): Scores {
    const before = this.known.get(stem)
    if (before !== undefined) return before
    const rarity = this.rarity(stem) ** rarityPower
    const scores = new Map<number, number>()
    for (const [at, weight] of this.weightsOf(stem)) scores.set(at, (rarity * weight) / (weight + saturation))
    this.known.set(stem, scores)
    return scores
  }

  /** The fewer documents hold a stem, the more it says; most of all one that none holds. */
  rarity(stem: number): number {
    const holding = this.weightsOf(stem).size
    return Math.log(1 + (this.answers.documents.length - holding + 0.5) / (holding + 0.5))
  }

  /** By document, how much a stem is in its texts; looked for when it is first asked for. */
  private weightsOf(stem: number): Scores {
    const before = this.weights.get(stem)
    if (before !== undefined) return before
    const weights = new Map<number, number>()
    for (const [field, { weight, shortening, of }] of fields.entries()) {
      const { stems, documents, lengths } = this.answers.columns[of]
      const mean = this.means[field] as number
      for (let place = stems.indexOf(stem); place >= 0; place = stems.indexOf(stem, place + 1)) {
        const at = documents[place] as number
        const share = weight / (1 - shortening + (shortening * (lengths[at] as number)) / mean)
        weights.set(at, (weights.get(at) ?? 0) + share)
      }
    }
    this.weights.set(stem, weights)
    return weights
  }
}
