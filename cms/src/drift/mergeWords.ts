import { diffArrays } from 'diff'

/** Words of the first text, from `start` to `end`, in whose place others stand. */
interface Change {
  start: number
  end: number
  words: string[]
}

/**
 * Joins what two texts changed of a third, word by word.
 * @returns undefined where they clash: both changed the same words, or put different ones at the same place. What one adds
 * right beside words that the other replaced does not clash.
 */
export function mergeWords({ base, ours, theirs }: Record<'base' | 'ours' | 'theirs', string>): string | undefined {
  const words = toWords(base)
  const theirChanges = changesOf(words, toWords(theirs))
  const ourChanges = changesOf(words, toWords(ours)).filter((change) => !theirChanges.some((other) => isSame(change, other)))
  if (ourChanges.some((change) => theirChanges.some((other) => clash(change, other)))) return undefined
  const merged: string[] = []
  let at = 0
  for (const { start, end, words: said } of [...ourChanges, ...theirChanges].sort(inOrder)) {
    merged.push(...words.slice(at, start), ...said)
    at = end
  }
  return [...merged, ...words.slice(at)].join('')
}

/** Words, blanks and signs, each by itself; the whole text when they are put together. */
function toWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\n+|[^\S\n]+|./gu) ?? []
}

function changesOf(base: string[], text: string[]): Change[] {
  const changes: Change[] = []
  let at = 0
  let open: Change | undefined
  for (const { added, removed, value } of diffArrays(base, text)) {
    if (!added && !removed) {
      at += value.length
      open = undefined
      continue
    }
    if (open === undefined) {
      open = { start: at, end: at, words: [] }
      changes.push(open)
    }
    if (added) open.words.push(...value)
    else {
      at += value.length
      open.end = at
    }
  }
  return changes
}

function isSame(a: Change, b: Change): boolean {
  return a.start === b.start && a.end === b.end && a.words.join('') === b.words.join('')
}

function clash(a: Change, b: Change): boolean {
  if (a.end < b.start || b.end < a.start) return false
  return !(isBeside(a, b) || isBeside(b, a))
}

/** Whether one only adds words, before or after words that the other replaced by others. */
function isBeside(added: Change, other: Change): boolean {
  const onlyAdds = added.start === added.end
  const replaces = other.start < other.end && other.words.length > 0
  return onlyAdds && replaces && (added.start === other.start || added.start === other.end)
}

/** What is added before some words stands before what replaces them, what is added after them behind. */
function inOrder(a: Change, b: Change): number {
  return a.start - b.start || a.end - b.end
}
