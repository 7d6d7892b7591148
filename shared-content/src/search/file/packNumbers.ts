/** Characters that JSON writes as they are, one for each figure. */
const digits = Array.from({ length: 127 - 35 }, (_, at) => String.fromCharCode(35 + at)).filter((sign) => sign !== '\\')
const base = digits.length
/** A first figure below `short` is the number; below `middle` one more follows, from there on two. */
const [short, middle] = [44, 84]
/** Numbers from here on take three characters. */
const long = short + (middle - short) * base
/** Of each sign, by its code. */
const values: number[] = []
for (const [value, sign] of digits.entries()) values[sign.charCodeAt(0)] = value

/** Numbers as text: one character up to 43, two up to 3,683, three up to 61,650. */
export function packNumbers(numbers: readonly number[]): string {
  let text = ''
  for (const number of numbers) text += packNumber(number)
  return text
}

/** @throws {RangeError} for a text that `packNumbers` did not write. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = []
  for (let at = 0; at < text.length; at++) {
    const lead = values[text.charCodeAt(at)] ?? valueAt(text, at)
    if (lead < short) numbers.push(lead)
    else if (lead < middle) numbers.push(short + (lead - short) * base + valueAt(text, ++at))
    else numbers.push(long + ((lead - middle) * base + valueAt(text, ++at)) * base + valueAt(text, ++at))
  }
  return numbers
}

function packNumber(value: number): string {
  if (value < short) return figure(value, value)
  const rest = value < long ? value - short : value - long
  const [last, high] = [rest % base, Math.floor(rest / base)]
  return value < long
    ? figure(short + high, value) + figure(last, value)
    : figure(middle + Math.floor(high / base), value) + figure(high % base, value) + figure(last, value)
}

function figure(at: number, value: number): string {
  const sign = digits[at]
  if (sign === undefined) throw new RangeError(`${value} is too large to be packed.`)
  return sign
}

function valueAt(text: string, at: number): number {
  const value = values[text.charCodeAt(at)]
  if (value === undefined) throw new RangeError(`No packed number at ${at}.`)
  return value
}

/** Ascending numbers, from how many each passes over after the one before. */
export function sums(gaps: readonly number[]): number[] {
  let last = -1
  return gaps.map((gap) => {
    last += gap + 1
    return last
  })
}
