/** How many letters a phrase shares with the one before, as a capital: phrases hold none, so it also parts them. */
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** More of a phrase than this is never left out. */
const mostShared = capitals.length - 1

/**
 * Phrases in their order, each as how many letters it shares with the one before and the letters that follow: like beside
 * like takes the fewest bytes.
 * @param phrases in small letters, none of them empty.
 */
export function packPhrases(phrases: readonly string[]): string {
  let last = ''
  return [...new Set(phrases)]
    .sort()
    .map((phrase) => {
      let shared = 0
      while (shared < mostShared && shared < phrase.length && phrase[shared] === last[shared]) shared += 1
      last = phrase
      return capitals.charAt(shared) + phrase.slice(shared)
    })
    .join('')
}

/** The phrases that were packed, in their order. */
export function unpackPhrases(packed: string): string[] {
  let last = ''
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((part) => {
    last = last.slice(0, part.charCodeAt(0) - capitals.charCodeAt(0)) + part.slice(1)
    return last
  })
}
