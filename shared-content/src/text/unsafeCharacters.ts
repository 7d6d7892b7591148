/**
 * Characters that no text may hold, because people do not see what a machine reads: controls, marks that turn the
 * direction of reading, invisible and private ones, halves of characters, and look-alikes of digits and letters.
 * Soft hyphens are not here: `tidyText` takes them out.
 */
const unsafe =
  /[[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\t\n\r\u00AD]]\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2800\uFFFC\uFFFD\uFF01-\uFF5E\u2460-\u24FF\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F189}\u{1FBF0}-\u{1FBF9}]/gv

const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const joiners = /[\u200C\u200D]/
const emojiStyle = /[\uFE0E\uFE0F]/

/** Scripts whose letters take another form beside a joiner. */
const joinedScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}]$/u

/** A character that may not stand in a text. */
export interface UnsafeCharacter {
  /** Where it stands, in code units. */
  index: number
  /** The character itself. */
  character: string
  /** What is wrong and how to mend it, as the end of a sentence: «lleva…; bórralo…». */
  message: string
}

/** The first character that may not stand in a text, or undefined. */
export function findUnsafeCharacter(text: string): UnsafeCharacter | undefined {
  for (const { 0: character, index } of text.matchAll(unsafe))
    if (!isJustified(text, index, character)) return { index, character, message: messageOf(text, index, character) }
  return undefined
}

/** Joiners and emoji styles are right where their neighbours need them: «👩‍⚖️», «می‌خواهم». */
function isJustified(text: string, index: number, character: string): boolean {
  const before = text.slice(Math.max(0, index - 4), index)
  const after = text.slice(index + character.length, index + character.length + 2)
  if (emojiStyle.test(character)) return /[\p{Emoji}]$/u.test(before)
  if (!joiners.test(character)) return false
  if (joinedScript.test(before)) return /^\p{L}/u.test(after)
  return (
    character === '\u200D' && /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u.test(before) && /^\p{Emoji}/u.test(after)
  )
}

function messageOf(text: string, index: number, character: string): string {
  const [what, mend] = describe(character)
  const words = text
    .slice(Math.max(0, index - 48), index)
    .trim()
    .split(/\s+/)
  const before = words.slice(-2).join(' ').slice(-24)
  return `lleva ${what} (${codeOf(character)}) ${before ? `después de «${before}»` : 'al principio'}; ${mend}`
}

function describe(character: string): [what: string, mend: string] {
  if (bidi.test(character))
    return ['un carácter que cambia el sentido en que se lee', 'bórralo o vuelve a escribir esas palabras']
  if (character === '\uFFFD') return ['el signo «�»: ahí se perdió una letra', 'vuelve a escribir la palabra']
  if (/^\p{Cs}$/u.test(character)) return ['medio carácter', 'vuelve a escribir esas palabras']
  if (/^\p{Co}$/u.test(character)) return ['un carácter que cada aparato muestra distinto', 'cámbialo por uno común']
  const plain = character.normalize('NFKC')
  if (plain !== character && /^[\x20-\x7E]+$/.test(plain))
    return [`«${character}», que parece «${plain}» y no lo es`, `escribe «${plain}»`]
  if (/^\p{Cc}$/u.test(character)) return ['un carácter de control', 'bórralo o vuelve a escribir esas palabras']
  return ['un carácter que no se ve', 'bórralo o vuelve a escribir esas palabras']
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
