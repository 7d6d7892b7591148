/** The signs that Unicode puts above, below and through letters: browsers of 2019 do not know them by their class. */
const signs = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g
/** The same, and the whole of an ñ. */
const signsAndEnye = /([nN]\u0303)|[\u0300-\u036f]/g
/** Letters that have none, and those of a text of Western Europe that may have one each. */
const plain = /^[ -~]*$/
const western = /^[ -ÿ]*$/
const westernLetters = /[À-ÿ]/g
const bare = new Map<string, string>()

/**
 * A text without accents and other signs on its letters; ñ is n.
 * @example withoutAccents('Niñez y vergüenza') // 'Ninez y verguenza'
 */
export function withoutAccents(text: string): string {
  if (plain.test(text)) return text
  return western.test(text) ? text.replace(westernLetters, bareLetter) : withoutSigns(text)
}

function bareLetter(letter: string): string {
  const known = bare.get(letter) ?? withoutSigns(letter)
  bare.set(letter, known)
  return known
}

function withoutSigns(text: string): string {
  return text.normalize('NFD').replace(signs, '').normalize('NFC')
}

/**
 * A text without accents, where ñ is a letter of its own: «año» is no other word without its tilde.
 * @example withoutStress('Ñandú') // 'Ñandu'
 */
export function withoutStress(text: string): string {
  return text.normalize('NFD').replace(signsAndEnye, '$1').normalize('NFC')
}
