/**
 * How a word sounds in Mexico, whatever its spelling: «ovligaron» and «obligaron», «sitatorio» and «citatorio», «ija» and
 * «hija» have one key. Of a folded word or a stem.
 */
export function soundKey(word: string): string {
  let [key, last] = ['', '']
  for (let at = 0; at < word.length; at++) {
    const sound = soundAt(word, at)
    if (sound === last || sound === '') continue
    key += sound
    last = sound
  }
  return key
}

/** The sound of one letter where it stands; none of a mute one. */
function soundAt(word: string, at: number): string {
  const letter = word[at] as string
  const before = word[at - 1]
  const after = word[at + 1]
  const isBeforeEI = after === 'e' || after === 'i'
  switch (letter) {
    case 'h':
      return before === 'c' ? 'h' : before === 'p' ? 'f' : ''
    case 'p':
      return after === 'h' ? '' : letter
    case 'l':
      return after === 'l' ? 'y' : before === 'l' ? '' : letter
    case 'v':
    case 'w':
      return 'b'
    case 'q':
      return 'k'
    case 'u':
      return before === 'q' || (before === 'g' && isBeforeEI) ? '' : letter
    case 'c':
      return isBeforeEI ? 's' : after === 'h' ? letter : 'k'
    case 'x':
    case 'z':
      return 's'
    case 'g':
      return isBeforeEI ? 'j' : letter
    default:
      return letter
  }
}
