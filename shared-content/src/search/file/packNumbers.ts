/** Characters that JSON writes as they are, one for each figure. */
const digits = Array.from({ length: 127 - 35 }, (_, at) => String.fromCharCode(35 + at)).filter((sign) => sign !== '\\')
const base = digits.length
/** Figures below this are one character, the rest two. */
const short = 48
const values = new Map(digits.map((sign, value) => [sign, value]))

/** Small numbers as text: most are one character, up to 3,960 two. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers.map(packNumber).join('')
}

/** @throws {RangeError} for a text that `packNumbers` did not write. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = []
  for (let at = 0; at < text.length; at++) {
    let value = valueAt(text, at)
    if (value >= short) value = short + (value - short) * base + valueAt(text, ++at)
    numbers.push(value)
  }
  return numbers
}

function packNumber(value: number): string {
  if (value < short) return digits[value] as string
  const rest = value - short
  const high = short + Math.floor(rest / base)
  if (high >= base) throw new RangeError(`${value} is too large to be packed.`)
  return `${digits[high]}${digits[rest % base]}`
}

function valueAt(text: string, at: number): number {
  const value = values.get(text[at] as string)
  if (value === undefined) throw new RangeError(`No packed number at ${at}.`)
  return value
}
