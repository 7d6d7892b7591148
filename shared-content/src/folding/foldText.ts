import { withoutAccents } from './withoutAccents.ts'

/** Punctuation, and blanks of any kind; not the star of «*0311». */
const between = /[\s!-)+-/:-@[-`{-~\u00a0¡¿«»‐-―‘-„…·]+/g

/**
 * A text as it is compared in a search: lower case, without accents and with ñ as n, as Pagefind does; what stands
 * between words is one blank, and the dots of «D.I.F.» are none.
 * @example foldText('¿Niñez? D.I.F.') // 'ninez dif'
 */
export function foldText(text: string): string {
  return withoutDots(withoutAccents(text)).toLowerCase().replace(between, ' ').trim()
}

/**
 * The acronyms of a text, folded: what is written in capitals.
 * @example acronymsIn('Sistema Nacional DIF') // ['dif']
 */
export function acronymsIn(text: string): string[] {
  return (withoutDots(withoutAccents(text)).match(/\b[A-Z][A-Z0-9]+\b/g) ?? []).map(foldText)
}

/** «D.I.F.» as «DIF»; the full stop at the end of a sentence stays. */
function withoutDots(text: string): string {
  return text.replace(/\b(?:[A-Za-z]\.){2,}/g, (acronym) => acronym.replace(/\./g, ''))
}
