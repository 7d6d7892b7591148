/** More of a phrase than this is never left out: its length is one figure of base 36. */
const mostShared = 35

/**
 * Phrases in their order, one a line, each as how many letters it shares with the one before and the letters that follow:
 * like beside like takes the fewest bytes.
 */
export function packPhrases(phrases: readonly string[]): string {
  let last = ''
  return [...new Set(phrases)]
    .sort()
    .map((phrase) => {
      let shared = 0
      while (shared < mostShared && shared < phrase.length && phrase[shared] === last[shared]) shared += 1
      last = phrase
      return shared.toString(36) + phrase.slice(shared)
    })
    .join('\n')
}

/** The phrases that were packed, in their order. */
export function unpackPhrases(packed: string): string[] {
  let last = ''
  return packed.split('\n').map((line) => {
    last = last.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1)
    return last
  })
}
