import type { UnpackedGroups } from '../file/packGroups.ts'

/** A word of a question, as phrases are looked for in it. */
export interface SpokenWord {
  /** As numbers. */
  stems: readonly number[]
  /** It may stand between two words of a phrase that does not have it. */
  isPassedOver: boolean
}

/** A phrase that a question holds. */
export interface HeardPhrase {
  /** First word of the part, and the one after its last. */
  from: number
  to: number
  /** Of the phrase. */
  group: number
}

/** What people say, found by its first stem. */
export class PhraseIndex {
  private readonly phrases: UnpackedGroups
  /** By stem, the first phrase that begins with it. */
  private readonly first: number[] = []
  /** By phrase, the next one that begins as it does; 0 behind the last. */
  private readonly next: number[] = []

  constructor(phrases: UnpackedGroups) {
    this.phrases = phrases
    const [first, next] = [this.first, this.next]
    const { words, starts, groups } = phrases
    const last: number[] = []
    for (let phrase = 0; phrase < groups.length; phrase++) {
      const stem = words[starts[phrase] as number] as number
      next.push(0)
      const before = last[stem]
      if (before === undefined) first[stem] = phrase
      else next[before] = phrase
      last[stem] = phrase
    }
  }

  /** The phrases that a question holds. */
  heardIn(words: readonly SpokenWord[]): HeardPhrase[] {
    const [first, next, { groups }] = [this.first, this.next, this.phrases]
    const heard: HeardPhrase[] = []
    for (const [from, { stems }] of words.entries())
      for (const stem of stems) {
        let phrase = first[stem]
        while (phrase !== undefined) {
          const to = this.endOf(phrase, words, from)
          if (to !== undefined) heard.push({ from, to, group: groups[phrase] as number })
          phrase = next[phrase] || undefined
        }
      }
    return heard
  }

  /** The place behind the last word of a phrase that begins at a word; undefined where it does not go on. */
  private endOf(phrase: number, asked: readonly SpokenWord[], from: number): number | undefined {
    const { words, starts } = this.phrases
    let at = from
    for (let word = starts[phrase] as number; word < (starts[phrase + 1] as number); word++) {
      const stem = words[word] as number
      while (at > from && asked[at]?.isPassedOver === true && !asked[at]?.stems.includes(stem)) at += 1
      if (asked[at]?.stems.includes(stem) !== true) return undefined
      at += 1
    }
    return at
  }
}
