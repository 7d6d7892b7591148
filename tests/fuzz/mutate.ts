import type { Random } from './randomNumbers.ts'

/** Pieces that are hard on every reader of text. */
const hardPieces = [
  '\n',
  '\n\n',
  '  ',
  '\t',
  '\r\n',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\u0000',
  '\uFFFD',
  '\u0301',
  '９',
  '👩‍⚖️',
  '-',
  '"',
  "'",
  '&amp;',
  '&#x20;',
  '\\',
  '2025.',
  '99999999999999999999',
]

type Mutation = (text: string, random: Random, words: readonly string[], other: string) => string

const mutations: readonly Mutation[] = [
  // Takes something out.
  (text, random) => {
    const start = random.below(text.length + 1)
    return text.slice(0, start) + text.slice(start + random.below(20))
  },
  // Puts a word in.
  (text, random, words) => insert(text, random, random.pick(words)),
  // Puts a word in again and again.
  (text, random, words) => insert(text, random, random.pick(words).repeat(1 + random.below(40))),
  // A word many times.
  (text, random, words) =>
    random.below(8) === 0 ? insert(text, random, random.pick(words).repeat(2 ** random.below(13))) : text,
  // Any character.
  (text, random) =>
    insert(
      text,
      random,
      String.fromCodePoint(random.pick([random.below(0x80), random.below(0xd800), 0x1f000 + random.below(0x1000)])),
    ),
  // Two lines change places.
  (text, random) => {
    const lines = text.split('\n')
    const [from, to] = [random.below(lines.length), random.below(lines.length)]
    ;[lines[from], lines[to]] = [lines[to] as string, lines[from] as string]
    return lines.join('\n')
  },
  // A line goes, or comes twice.
  (text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    lines.splice(at, 1, ...Array<string>(random.below(3)).fill(lines[at] as string))
    return lines.join('\n')
  },
  // A line further in, or further out.
  (text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    lines[at] =
      random.below(2) === 0 ? `${random.pick(['  ', '    ', '> ', '* ', '1. '])}${lines[at]}` : (lines[at] as string).trimStart()
    return lines.join('\n')
  },
  // A piece of another input.
  (text, random, _words, other) => {
    const start = random.below(other.length + 1)
    return insert(text, random, other.slice(start, start + random.below(200)))
  },
  // Letters in another form.
  (text, random) => text.normalize(random.pick(['NFD', 'NFC', 'NFKC'])),
]

/** A changed input: one to six changes, each at a random place. */
export function mutate(input: string, random: Random, dictionary: readonly string[], other: string): string {
  const words = random.below(2) === 0 ? dictionary : hardPieces
  let text = input
  for (let left = 1 + random.below(6); left > 0; left--) text = random.pick(mutations)(text, random, words, other)
  return text
}

/** Bytes of a text, sometimes in another encoding or cut. */
export function toBytes(text: string, random: Random): Uint8Array {
  const bytes = Buffer.from(text, random.below(200) === 0 ? 'latin1' : 'utf8')
  return random.below(200) === 0 ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}
