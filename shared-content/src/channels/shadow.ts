/** A text as its signs are meant, and where each of them stands in the text itself. */
export interface Shadow {
  /** Digits of any script are 0–9, letters in disguise (full-width, mathematical) are plain, and what nobody sees is gone. */
  plain: string
  /** Where the sign at that place of `plain` begins in the text, in code units; at the end of `plain`, the text's length. */
  startOf(place: number): number
}

const unseen = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u
const digit = /^\p{Nd}$/u

/** The shadow of a text. */
export function shadowOf(text: string): Shadow {
  let plain = ''
  let at = 0
  const starts: number[] = []
  for (const character of text) {
    const shown = plainSign(character)
    for (const unit of shown.split('')) {
      plain += unit
      starts.push(at)
    }
    at += character.length
  }
  return { plain, startOf: (place) => starts[place] ?? text.length }
}

function plainSign(character: string): string {
  if (unseen.test(character)) return ''
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character
  if (digit.test(character)) return String(digitValue(code))
  const compatible = character.normalize('NFKC')
  return /^[\x21-\x7E]$/.test(compatible) ? compatible : character
}

/** Digits stand in the code in tens, from zero. */
function digitValue(code: number): number {
  let before = 0
  while (digit.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}
