/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of another; more
 * than `most` is said as `most + 1`, without counting on.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || strangeLetters(a, b) > 2 * most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? (before[column - 2] ?? most) + 1 : most + 1
      const cost = Math.min(
        (last[column - 1] as number) + (isSame ? 0 : 1),
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        swapped,
      )
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = last
    last = next
  }
  return Math.min(last[b.length] as number, most + 1)
}

/** How many letters stand in one of two words alone, or fewer: one wrong letter takes away one of them and brings another. */
function strangeLetters(a: string, b: string): number {
  let count = 0
  for (let left = lettersOf(a) ^ lettersOf(b); left !== 0; left &= left - 1) count += 1
  return count
}

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** Wrong letters that a word of this length is forgiven. */
export function forgivenIn(word: string): number {
  return word.length < 4 ? 0 : word.length < 7 ? 1 : 2
}
