import { packNumbers, unpackNumbers } from './packNumbers.ts'

/** What people say for one thing, each phrase as numbers of words. */
export type PhraseGroup = readonly (readonly number[])[]

/**
 * Groups of phrases as five columns, because like beside like takes the fewest bytes: with how many words the phrases of
 * each group begin; these words, each as those passed over; whether such a word is a phrase by itself, and how many go on
 * from it; by how many words each of these goes on; and with which.
 */
export type PackedGroups = readonly [begin: string, first: string, going: string, lengths: string, rest: string]

/** Each phrase of a group once, in an order of its own. */
export function packGroups(groups: readonly PhraseGroup[]): PackedGroups {
  const columns: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  const [begin, first, going, lengths, rest] = columns
  for (const group of groups) {
    const heads: number[] = []
    let before: readonly number[] | undefined
    for (const phrase of [...group].sort(byNumbers)) {
      const [head] = phrase
      if (head === undefined || (before !== undefined && byNumbers(phrase, before) === 0)) continue
      before = phrase
      if (head !== heads[heads.length - 1]) {
        first.push(head - (heads[heads.length - 1] ?? -1) - 1)
        heads.push(head)
        going.push(0)
      }
      going[going.length - 1] = (going[going.length - 1] ?? 0) + (phrase.length === 1 ? 1 : 2)
      if (phrase.length === 1) continue
      lengths.push(phrase.length - 2)
      rest.push(...phrase.slice(1))
    }
    begin.push(heads.length)
  }
  return [packNumbers(begin), packNumbers(first), packNumbers(going), packNumbers(lengths), packNumbers(rest)]
}

/** Groups of phrases as they are searched: the words of all phrases in one column, one phrase behind another. */
export interface UnpackedGroups {
  words: readonly number[]
  /** Where each phrase begins, and the end of the last. */
  starts: readonly number[]
  /** The group of each phrase. */
  groups: readonly number[]
  /** How many groups there are; the last may have no phrase. */
  count: number
}

/** The groups that were packed. */
export function unpackGroups(packed: PackedGroups): UnpackedGroups {
  const [begin, first, going, lengths, rest] = packed.map(unpackNumbers) as [number[], number[], number[], number[], number[]]
  const words: number[] = []
  const starts = [0]
  const groups: number[] = []
  let [at, end, word] = [0, 0, 0]
  for (let group = 0; group < begin.length; group++) {
    let head = -1
    for (let heads = begin[group] as number; heads > 0; heads--) {
      head += (first[at] as number) + 1
      const code = going[at++] as number
      if (code % 2 === 1) {
        words.push(head)
        starts.push(words.length)
        groups.push(group)
      }
      for (let left = code >> 1; left > 0; left--) {
        words.push(head)
        for (let length = (lengths[end++] as number) + 1; length > 0; length--) words.push(rest[word++] as number)
        starts.push(words.length)
        groups.push(group)
      }
    }
  }
  return { words, starts, groups, count: begin.length }
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
