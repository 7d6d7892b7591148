/** Something in a text that people would call, write to or open. */
export interface FoundContact {
  kind: 'phone' | 'email' | 'web'
  /** As it is read. */
  text: string
}

/**
 * Every contact in a running text, however it is written: telephones with any separator, short numbers that a text
 * says to call, numbers with a star, e-mail and web addresses. Dates, spans of years and of articles, amounts and the
 * numbers of decisions are none.
 */
export function findContacts(text: string): FoundContact[] {
  const plain = foldSigns(text)
  const found: FoundContact[] = []
  // What is found is taken out, so that it is not found again as something else.
  const take = (kind: FoundContact['kind'], pattern: RegExp, from: string): string =>
    from.replace(pattern, (match) => {
      found.push({ kind, text: match.trim().replace(/[.,;:!?)\]»"']+$/, '') })
      return ' ¶ '
    })
  const withoutEmails = atSign.test(plain) ? take('email', email, plain) : plain
  // A web address is within a word that has a dot or a slash.
  const withoutAddresses = withoutEmails
    .split(' ')
    .map((word) => (/[./]/.test(word) ? take('web', webAddress, word) : word))
    .join(' ')
  return [...found, ...findPhones(withoutAddresses)]
}

/** Signs that a keyboard has, and what else is written for each. */
const likeSigns = [
  ['-', '\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D'],
  ['.', '\u00B7\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF0E'],
  ['/', '\u2044\u2215\uFF0F'],
  ['*', '\u2217\uFF0A'],
  ['+', '\uFF0B'],
  ['@', '\uFF20'],
  [' ', '\\s'],
  ['', '\\p{Cf}\uFE0E\uFE0F\u20E3'],
].map(([plain = '', others]) => ({ plain, like: new RegExp(`^[${others}]$`, 'u'), others }))
/** All of them, but for the blanks and digits of a keyboard, which are most. */
const strangeSign = new RegExp(`(?![ 0-9])[\\p{Nd}${likeSigns.map(({ others }) => others).join('')}]`, 'gu')

/** Digits, dashes, spaces and dots as a keyboard has them; what nobody sees goes. In one pass: texts are long. */
function foldSigns(text: string): string {
  return text
    .normalize('NFC')
    .replace(strangeSign, (sign) => likeSigns.find(({ like }) => like.test(sign))?.plain ?? String(digitToNumber(sign)))
}

/** The value of a digit of any script: those of one script follow one another from its zero. */
function digitToNumber(digit: string): number {
  const plain = digit.normalize('NFKC')
  if (/^\d$/.test(plain)) return Number(plain)
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}

const at = String.raw`(?:@|[([{]\s?(?:arroba|at)\s?[)\]}]|\sarroba\s)`
/** The middle of an e-mail address: to look for this first is ten times faster than for all that may stand before it. */
const atSign = new RegExp(String.raw`(?=[@([{]|\sarroba)(?<=[\p{L}\p{N}._%+-]\s?)${at}`, 'iu')
const email = new RegExp(
  String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s?${at}\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\spunto\s)[\p{L}\p{N}-]{1,63})+`,
  'giu',
)

const topLevel = '(?:mx|com|org|net|edu|gov|gob|info|io|app|ly|gl|online|site|xyz)'
const webAddress = new RegExp(
  [
    String.raw`\b[a-z][a-z0-9+.-]{1,9}:\/\/[^\s<>"«»]+`,
    String.raw`\bwww\.[^\s<>"«»]+`,
    String.raw`(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+${topLevel}(?![\p{L}\p{N}-])(?:\/[^\s<>"«»]*)?`,
    // Any end of a name is one where a path follows: «wa.me/52…».
    String.raw`(?<![\p{L}\p{N}@._/-])[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,20}\/[\p{L}\p{N}+@][^\s<>"«»]*`,
  ].join('|'),
  'giu',
)

const separators = String.raw`[ ().\/_-]{0,3}`
/** Seven digits or more, perhaps in groups. What it begins with comes first: to look back from every letter is slow. */
const longNumber = new RegExp(
  String.raw`(?=[+(\d])(?<![\d\p{L}/:#_-]|\d[.,])(?:\+ ?)?\(?\d(?:${separators}\d){6,24}(?![\d\p{L}]|-\p{L})`,
  'gu',
)
const starNumber = /(?=\*)(?<![\p{L}\p{N}*])\* ?\d{3,5}(?![\d.,]*\d)/gu
const call =
  /(?=[lmtwcsdp])(?<!\p{L})(?:ll[aá]m(?:a|e|es|en|as|ar|arl[aeo]s?|ando|al[aeo]s?)|m[aá]r(?:ca|que|ques|quen|cas|car|carl[aeo]s?|cando|cal[aeo]s?)|tel[eé]fonos?|tels?\.?|whatsapp|celular|sms|call|dial|phone)(?:[ :](?:al?|el|la|un|con|n[uú]mero|asterisco|desde|tu|celular|tel[eé]fono|at|to|the|number|on)){0,5}[ :.]{1,2}((?!(?:19|20)\d{2}(?!\d))\d{3,5})(?![\d%]|[ .,:()-]{1,2}\d| ?(?:horas|d[ií]as|veces|pesos|hours|days))/giu

function findPhones(text: string): FoundContact[] {
  const phones: string[] = []
  for (const { 0: found, index } of text.matchAll(longNumber))
    if (
      !isOtherNumber(
        found,
        text.slice(Math.max(0, index - 40), index),
        text.slice(index + found.length, index + found.length + 16),
      )
    )
      phones.push(found)
  for (const [found] of text.matchAll(starNumber)) phones.push(found)
  for (const { 1: number = '' } of text.matchAll(call)) phones.push(number)
  return phones.map((found) => ({ kind: 'phone', text: found.trim().replace(/[.(/_-]+$/, '') }))
}

const saysPhone = /(?:tel|llam|marc|whats|celular|call|dial|phone)[^.;]*$/i
/** Names of numbers that are no telephones, shortly before one. */
const otherNames =
  /(?:folio|registro|tesis|jurisprudencia|contradicci[oó]n|expediente|oficio|amparo|decreto|recurso|carpeta|gaceta|DOF|ISBN|ISSN|CLABE|cuenta|c[oó]digo postal|C\. ?P\.|docket|record)s?[^.;]{0,24}$/i
const articlesBefore =
  /(?:art[ií]culos?|arts?\.?|fracci[oó]n(?:es)?|numeral(?:es)?|p[aá]rrafos?|p[aá]gs?\.?|p[aá]ginas?|articles?|sections?|pages?)[\s\d,yoae-]{0,24}$/i
const money = /(?:\$|MXN|USD|US\$|€)\s?$/
const amountsAfter =
  /^\s?(?:pesos|d[oó]lares|UMA|unidades|personas|habitantes|casos|delitos|v[ií]ctimas|renglones|millones|mil\b|%|km|people|cases|rows)/i

/** Whether digits that could be dialled are a date, a span, an amount or the number of a document. */
function isOtherNumber(found: string, before: string, after: string): boolean {
  const groups = found.match(/\d+/g) ?? []
  if (isDate(found.trim().replace(/^\(/, '')) || groups.every(isYear)) return true
  if (articlesBefore.test(before) && groups.every((group) => group.length <= 4) && groups.length >= 2) return true
  if (saysPhone.test(before)) return false
  if (money.test(before) || amountsAfter.test(after) || otherNames.test(before)) return true
  const digits = groups.join('')
  const thousands = /^\d{1,3}([ .])\d{3}(\1\d{3})*$/.test(found.trim())
  return thousands && digits.length <= 9
}

function isYear(group: string): boolean {
  return /^(?:1[89]|20)\d{2}$/.test(group)
}

/** `2026-11-21`, `21/11/2026`, `21.11.2026` and with an hour; `2015-01/2025-06` of a span of months. */
function isDate(text: string): boolean {
  return /^(?:(?:1[89]|20)\d{2}-\d{2}\/(?:1[89]|20)\d{2}-\d{2}|(?:1[89]|20)\d{2}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:1[89]|20)\d{2})(?: \d{1,2})?$/.test(
    text,
  )
}
