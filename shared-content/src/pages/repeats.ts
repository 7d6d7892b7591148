/**
 * A long text without what it says twice. Compression as browsers know it looks back 32 KB; pages are longer, and have
 * head, foot, institutions and half of their words in common.
 */
export interface Unrepeated {
  /** All that is said for the first time, one after another. */
  said: string
  /** How long the whole text is. */
  length: number
  /**
   * The copies, in columns of numbers parted by spaces: how many characters of `said` stand before each, how far its
   * source begins from where the last one would go on, and how long it is.
   */
  before: string
  from: string
  long: string
}

/** So many characters are looked for at once. */
const sample = 12
/** A shorter copy costs as much as its numbers. */
const shortest = 48
/** Earlier places that are tried for a copy, the latest first. */
const mostTried = 4
const hashBits = 18

interface Copy {
  /** Where it stands. */
  at: number
  /** Where the same was said before. */
  from: number
  length: number
}

/** Finds what a text says twice. Pure: the same text gives the same answer. */
export function withoutRepeats(text: string): Unrepeated {
  const codes = codesOf(text)
  const places = new EarlierPlaces(codes)
  const columns: Record<'before' | 'from' | 'long', number[]> = { before: [], from: [], long: [] }
  let said = ''
  let told = 0
  let expected = 0
  for (let at = 0; at + sample <= codes.length; ) {
    places.learn(at)
    const copy = longestCopy(codes, at, { places, told })
    if (copy === undefined) {
      at += 1
      continue
    }
    const before = copy.at - told
    said += text.slice(told, copy.at)
    columns.before.push(before)
    columns.from.push(copy.from - expected - before)
    columns.long.push(copy.length)
    expected = copy.from + copy.length
    told = copy.at + copy.length
    at = told
  }
  const column = (numbers: readonly number[]) => numbers.join(' ')
  return {
    said: said + text.slice(told),
    length: text.length,
    before: column(columns.before),
    from: column(columns.from),
    long: column(columns.long),
  }
}

/** The whole text again. */
export function withRepeats({ said, length, before, from, long }: Unrepeated): string {
  const codes = new Uint16Array(length)
  const [befores, froms, longs] = [before, from, long].map(numbersIn) as [number[], number[], number[]]
  let at = 0
  let read = 0
  let expected = 0
  const tell = (count: number) => {
    for (const end = at + count; at < end; at += 1, read += 1) codes[at] = said.charCodeAt(read)
  }
  for (const [copy, count] of befores.entries()) {
    tell(count)
    const start = expected + count + (froms[copy] ?? 0)
    expected = start + (longs[copy] ?? 0)
    codes.copyWithin(at, start, expected)
    at += longs[copy] ?? 0
  }
  tell(length - at)
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes)
}

/** Where what stands at a place was said before; places are learnt in their order. */
class EarlierPlaces {
  readonly #hashes: Uint32Array
  readonly #latest = new Int32Array(1 << hashBits).fill(-1)
  readonly #earlier: Int32Array
  #learnt = 0

  constructor(codes: Uint16Array) {
    this.#hashes = hashesOf(codes)
    this.#earlier = new Int32Array(codes.length)
  }

  learn(upTo: number): void {
    for (; this.#learnt < upTo; this.#learnt += 1) {
      const hash = this.#hashes[this.#learnt] as number
      this.#earlier[this.#learnt] = this.#latest[hash] as number
      this.#latest[hash] = this.#learnt
    }
  }

  /** The latest place that may say what stands at one; below 0 where there is none. */
  latest(at: number): number {
    return this.#latest[this.#hashes[at] as number] as number
  }

  /** The one before such a place. */
  before(place: number): number {
    return this.#earlier[place] as number
  }
}

/** A number for each sample of a text: the same for the same characters. */
function hashesOf(codes: Uint16Array): Uint32Array {
  const hashes = new Uint32Array(codes.length)
  const base = 31
  let leaving = 1
  for (let count = 0; count < sample; count += 1) leaving = Math.imul(leaving, base)
  let hash = 0
  for (let end = 0; end < codes.length; end += 1) {
    hash = (Math.imul(hash, base) + (codes[end] as number)) | 0
    const at = end - sample + 1
    if (at > 0) hash = (hash - Math.imul(leaving, codes[at - 1] as number)) | 0
    if (at >= 0) hashes[at] = Math.imul(hash, 0x9e3779b1) >>> (32 - hashBits)
  }
  return hashes
}

/** @param told what stands before it is in a copy already. */
function longestCopy(
  codes: Uint16Array,
  at: number,
  { places, told }: { places: EarlierPlaces; told: number },
): Copy | undefined {
  let best = 0
  let from = 0
  let place = places.latest(at)
  for (let tried = 0; tried < mostTried && place >= 0; tried += 1, place = places.before(place)) {
    // No longer than the best so far.
    if (codes[place + best] !== codes[at + best]) continue
    // A copy is whole before it is made.
    const most = Math.min(codes.length - at, at - place)
    let length = 0
    while (length < most && codes[place + length] === codes[at + length]) length += 1
    if (length > best) [best, from] = [length, place]
  }
  if (best < sample) return undefined
  let back = 0
  while (at - back > told && from > back && best + back < at - from && codes[at - back - 1] === codes[from - back - 1]) back += 1
  const length = best + back
  return length < shortest ? undefined : { at: at - back, from: from - back, length }
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at)
  return codes
}

function numbersIn(column: string): number[] {
  return column === '' ? [] : column.split(' ').map(Number)
}
