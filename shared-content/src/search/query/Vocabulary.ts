import { soundKey } from '../../folding/soundKey.ts'
import type { Stems } from '../file/readAnswers.ts'
import { editDistance, forgivenIn } from '../words/editDistance.ts'
import { splitWords } from '../words/splitWords.ts'

/** What a word that nobody writes may have been meant as. */
export interface Correction {
  stems: readonly string[]
  /** By sound nothing is said of it; by letters, the reader is asked. */
  by: 'sound' | 'letters'
}

/** Words likelier than others are tried first; of those equally near, no more than this. */
const mostMeant = 3

/** Every stem that the index or its synonyms hold: what can be found, and what a misspelt word may mean. */
export class Vocabulary {
  private readonly stems: Stems
  private bySound: ReadonlyMap<string, string[]> | undefined
  private readonly rarity: (stem: string) => number

  constructor(stems: Stems, rarity: (stem: string) => number) {
    this.stems = stems
    this.rarity = rarity
  }

  has(stem: string): boolean {
    return this.stems.numberOf.has(stem)
  }

  /** A stem as texts write it; undefined where none does. */
  formOf(stem: string): string | undefined {
    const { forms, numberOf } = this.stems
    return forms[numberOf.get(stem) ?? -1] || undefined
  }

  /** Stems whose word begins as what has been typed so far. */
  beginningWith(word: string): string[] {
    const { all, forms, order } = this.stems
    return order().flatMap((number) => {
      const [stem = '', form = ''] = [all[number], forms[number]]
      return stem.startsWith(word) || splitWords(form)[0]?.startsWith(word) ? [stem] : []
    })
  }

  /** What an unknown stem may stand for; undefined where nothing is near. */
  correct(stem: string): Correction | undefined {
    const key = soundKey(stem)
    this.bySound ??= bySound(this.stems)
    const alike = key.length < 3 ? undefined : this.bySound.get(key)
    if (alike !== undefined) return { stems: alike, by: 'sound' }
    // Numbers are meant as they are.
    if (/\d/.test(stem)) return undefined
    let least = forgivenIn(key)
    let near: string[] = []
    if (least === 0) return undefined
    for (const [other, stems] of this.bySound) {
      if (other.length < 3 || !beginsAlike(key, other)) continue
      const distance = editDistance(key, other, least)
      if (distance > least) continue
      if (distance < least) near = []
      least = distance
      near.push(...stems)
    }
    if (near.length === 0) return undefined
    const stems = near.sort((a, b) => this.rarity(a) - this.rarity(b)).slice(0, mostMeant)
    return { stems, by: 'letters' }
  }
}

/** Who misspells a word still begins it rightly, or swaps its first two sounds. */
function beginsAlike(key: string, other: string): boolean {
  return key[0] === other[0] || (key[0] === other[1] && key[1] === other[0])
}

function bySound({ all, order }: Stems): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const number of order()) {
    const stem = all[number] ?? ''
    const key = soundKey(stem)
    const alike = found.get(key)
    if (alike === undefined) found.set(key, [stem])
    else alike.push(stem)
  }
  return found
}
