import { isSafeNumber } from '../vocabulary/safeNumbers.ts'
import { shadowOf } from './shadow.ts'

const gap = '[\\s.\\-_/·]{0,3}'
const apart = (signs: string, count: number) => Array.from({ length: count }, () => signs).join(gap)
/** Letters together, or each apart: what stands between words must not join two of them. */
const letters = (signs: string, count: number) => {
  const spaced = Array.from({ length: count }, () => signs).join('[\\s.\\-_/·]{1,3}')
  return `(?:${signs}{${count}}|${spaced})`
}
const date = ['\\d', '\\d', '(?:0', '[1-9]|1', '[0-2])', '(?:[0-2]', '\\d|3', '[01])'].join(gap)
const alone = (pattern: string, flags = 'giu') => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, flags)

/** Longest first: a CURP begins like an RFC. */
const codes: readonly (readonly [pattern: RegExp, by: string])[] = [
  [
    /[^\s@<>‹›,;:()]+\s{0,3}(?:@|\(at\)|\sarroba\s)\s{0,3}[^\s@<>‹›,;:()]+(?:\s{0,3}(?:\.|\spunto\s)\s{0,3}[a-z]{2,}){0,3}/giu,
    '‹correo›',
  ],
  [alone(`${letters('[A-ZÑ]', 4)}${gap}${date}${gap}[HMX]${gap}${letters('[A-ZÑ]', 5)}${gap}[A-Z0-9]${gap}\\d`), '‹curp›'],
  [alone(`${letters('[A-ZÑ]', 6)}${gap}${apart('\\d', 8)}${gap}[HM]${gap}${apart('\\d', 3)}`), '‹clave de elector›'],
  [alone(`(?:${letters('[A-ZÑ&]', 4)}|${letters('[A-ZÑ&]', 3)})${gap}${date}${gap}${letters('[A-Z0-9]', 3)}`), '‹rfc›'],
  [alone(`${letters('[A-ZÑ&]', 4)}[\\s.\\-]?${date}`), '‹rfc›'],
  [
    /(?<=\bplacas?\b\W{0,3}(?:(?:son|es|número)\W{1,3})?)(?=[a-z\d\- ]{0,8}\d)[a-z\d]+(?:[- ](?=[a-z]?\d|[a-z]\b)[a-z\d]+){0,3}/giu,
    '‹placas›',
  ],
  [
    alone(
      '(?!ART)(?:[A-Z]{3}-?\\d{3}-?[A-Z]|[A-Z]{3}-?\\d{2}-?\\d{2}|[A-Z]\\d{2}-?[A-Z]{3}|\\d{3}-?[A-Z]{3}|[A-Z]\\d{3}-?[A-Z]{3})',
    ),
    '‹placas›',
  ],
  [alone('(?!ART)(?:[A-Z]{3} \\d{3} [A-Z]|[A-Z]{3} \\d{2} \\d{2}|[A-Z]\\d{2} [A-Z]{3})', 'gu'), '‹placas›'],
]

/** What looks like a long number and is none of anybody: it parts what stands around it. */
const kept = [
  /\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d(?!\d)/g,
  /\$\s?\d{1,3}(?:[ ,.]\d{3})+(?:\.\d\d)?(?!\d)/g,
  /\$\s?\d{1,8}(?:\.\d\d)?(?!\d|[\s.-]\d)/g,
  /(?<!\d[\s.\-–]{0,3})\d{1,9}(?= (?:pesos|mdp|d[oó]lares))/gi,
  /\bart(?:[ií]culos?|s?\.)?\s+\d{1,3}(?:[\s,.]+\d{1,3}(?!\d))*/gi,
  /(?<!\d[\s.\-–]{0,3})\b(?:19|20)\d\d(?:[\s\-–/.]+(?:19|20)\d\d)+(?!\d)(?![\s.-]\d)/g,
] as const

const numberRun = /\+?\(?\d(?:[\s.\-–—_()/·]{0,3}\d)*/g

/**
 * A text without what says who somebody is: CURP, RFC, INE's clave de elector, CLABE, cards, telephones, e-mail and plates,
 * whatever stands between their signs, wherever digits come from, and with characters that nobody sees in between. 911, 089,
 * other short numbers, articles, years, dates and amounts stay. Twice is the same as once.
 *
 * It takes rather too much than too little: any other number of seven digits or more goes too. Names and streets it cannot know.
 * @example scrubText('Marca al 55 1234 5678 o al 911') // 'Marca al ‹teléfono› o al 911'
 */
export function scrubText(text: string): string {
  const clean = scrubOnce(text)
  // What was taken out may have hidden where the next one begins. Each time at least one sign goes, so this ends.
  return clean === text ? text : scrubText(clean)
}

function scrubOnce(text: string): string {
  let clean = text
  for (const [pattern, by] of codes) clean = replaceIn(clean, pattern, () => by)
  return scrubNumbers(clean)
}

/** Replaces what a pattern finds in the plain signs of a text, in the text itself. */
function replaceIn(text: string, pattern: RegExp, by: (found: string) => string): string {
  const { plain, startOf } = shadowOf(text)
  let clean = ''
  let from = 0
  for (const { 0: found, index } of plain.matchAll(pattern)) {
    const put = by(found)
    if (put === found) continue
    clean += text.slice(from, startOf(index)) + put
    from = startOf(index + found.length)
  }
  return clean + text.slice(from)
}

function scrubNumbers(text: string): string {
  const { plain } = shadowOf(text)
  const spans = kept.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  )
  // Beside what is kept no number goes on: its signs are hidden from the search for runs.
  const units = plain.split('')
  for (const { start, end } of spans) units.fill('\u0000', start, end)
  return replaceRuns(text, units.join(''))
}

function replaceRuns(text: string, searched: string): string {
  const { startOf } = shadowOf(text)
  let clean = ''
  let from = 0
  for (const { 0: run, index } of searched.matchAll(numberRun)) {
    const inner = withoutSafeEnds(run)
    const label = labelOf(inner.text)
    if (label === undefined) continue
    clean += text.slice(from, startOf(index + inner.start)) + label
    from = startOf(index + inner.start + inner.text.length)
  }
  return clean + text.slice(from)
}

/** A run without the 911 or 089 with which it begins or ends; in the middle they are part of a telephone. */
function withoutSafeEnds(run: string): { text: string; start: number } {
  const groups = [...run.matchAll(/\d+/g)]
  let first = 0
  let last = groups.length
  while (first < last && isSafeNumber(groups[first]?.[0] ?? '')) first++
  while (last > first && isSafeNumber(groups[last - 1]?.[0] ?? '')) last--
  const start = first === 0 ? 0 : (groups[first]?.index ?? run.length)
  const end = groups[last - 1]
  return { text: first === last || end === undefined ? '' : run.slice(start, end.index + end[0].length), start }
}

function labelOf(run: string): string | undefined {
  const digits = run.replace(/\D/g, '')
  const shape = (run.match(/\d+/g) ?? []).map(({ length }) => length)
  // A telephone with what is, or was, dialled before it; one in ten of them looks like a card.
  if (/^(?:00|011)?(?:521?|01|04[45])[2-9]\d{9}$/.test(digits)) return '‹teléfono›'
  if (digits.length >= 13 && digits.length <= 19 && digits.length !== 18 && passesLuhn(digits)) return '‹tarjeta›'
  if (digits.length === 18) return '‹clabe›'
  if (digits.length >= 10) return digits.length <= 15 ? '‹teléfono›' : '‹número›'
  if (digits.length < 7) return undefined
  const local = shape.length === 1 || shape.every((size) => size === 1) || /^(4,4|3,4|3,2,2|2,2,2,2|4,2,2)$/.test(shape.join())
  return local ? '‹teléfono›' : undefined
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [place, sign] of [...digits].reverse().entries()) {
    const value = Number(sign) * (place % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
