import type { Answers, StemColumn } from '../file/readAnswers.ts'

/** How much less what is asked beyond a name counts than what the name says beyond it: people say more than a name. */
const askedBeyond = 0.25

/** How well what is asked is one of a page's names, as a whole: each name is a text of its own. Stems are numbers. */
export class NameScores {
  /** The stems of all names, and the name of each. */
  private readonly stems: number[] = []
  private readonly nameOf: number[] = []
  /** Where each name begins, and the end of the last. */
  private readonly starts: number[] = [0]
  private readonly documents: number[] = []
  private readonly rarities = new Map<number, number>()
  /** How many names have each stem. */
  private readonly holding: number[]

  constructor({ columns: { title }, aliases, stems: { all } }: Pick<Answers, 'aliases' | 'columns' | 'stems'>) {
    const { words, starts, groups } = aliases
    let [at, phrase] = [0, 0]
    for (let document = 0; document < title.lengths.length; document++) {
      const end = at + (title.lengths[document] as number)
      this.add(document, titleStems(title, at, end))
      for (at = end; groups[phrase] === document; phrase++)
        this.add(document, words.slice(starts[phrase] as number, starts[phrase + 1] as number))
    }
    const holding = all.map(() => 0)
    for (const stem of this.stems) holding[stem] = (holding[stem] as number) + 1
    this.holding = holding
  }

  /**
   * By document, how like the words are to its likest name (Tversky, by rarity): 1 where they are the same.
   * @param asked by stem, how certain it is that it is meant.
   */
  of(asked: ReadonlyMap<number, number>): Map<number, number> {
    const [all, names, starts, documents] = [this.stems, this.nameOf, this.starts, this.documents]
    const common = new Map<number, number>()
    let whole = 0
    for (const [stem, certainty] of asked) {
      const weight = certainty * this.rarity(stem)
      whole += this.rarity(stem)
      for (let place = all.indexOf(stem); place >= 0; place = all.indexOf(stem, place + 1)) {
        const name = names[place] as number
        common.set(name, (common.get(name) ?? 0) + weight)
      }
    }
    const best = new Map<number, number>()
    for (const [name, weight] of common) {
      const document = documents[name] as number
      let ofName = 0
      for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) ofName += this.rarity(all[at] as number)
      const likeness = weight / (ofName + askedBeyond * Math.max(0, whole - weight))
      if (likeness > (best.get(document) ?? 0)) best.set(document, likeness)
    }
    return best
  }

  private add(document: number, stems: Iterable<number>): void {
    for (const stem of stems) {
      this.stems.push(stem)
      this.nameOf.push(this.documents.length)
    }
    this.documents.push(document)
    this.starts.push(this.stems.length)
  }

  private rarity(stem: number): number {
    const before = this.rarities.get(stem)
    if (before !== undefined) return before
    const rarity = Math.log(1 + this.documents.length / ((this.holding[stem] ?? 0) + 0.5))
    this.rarities.set(stem, rarity)
    return rarity
  }
}

function titleStems({ stems }: StemColumn, from: number, to: number): Set<number> {
  return new Set(stems.slice(from, to))
}
