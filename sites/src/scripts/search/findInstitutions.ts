import { acronymsIn, foldText } from '@justicia/shared-content/folding/foldText'

/** An institution as the search page lists it. */
export interface ListedInstitution {
  /** Names and role, as they are read. */
  text: string
  /** Its numbers as they are shown: «079», «800 911 2000». */
  phones: readonly string[]
}

/** Shorter words say too little, but for acronyms; shorter numbers are whole. */
const shortest = 4

/**
 * The institutions that somebody asks for: their names hold every longer word and every acronym of the query, and one
 * of their telephones its digits. Beside a whole number, words that are in no name say nothing: «teléfono 079». None for
 * a query of nothing but small words.
 */
export function findInstitutions<Listed extends ListedInstitution>(query: string, institutions: readonly Listed[]): Listed[] {
  const listed = institutions.map((institution) => ({
    institution,
    name: foldText(institution.text),
    acronyms: acronymsIn(institution.text),
    numbers: institution.phones.map(digitsOf),
  }))
  const words = foldText(query).split(' ')
  const number = digitsOf(words.filter((word) => /^[*\d]+$/.test(word)).join(''))
  const isWhole = listed.some(({ numbers }) => numbers.includes(nationalOf(number)))
  const long = words.filter(
    (word) => word.length >= shortest && !/^[*\d]+$/.test(word) && !(isWhole && listed.every(({ name }) => !name.includes(word))),
  )
  const acronyms = words.filter((word) => word.length < shortest && listed.some((each) => each.acronyms.includes(word)))
  if (number === '' && long.length === 0 && acronyms.length === 0) return []
  return listed
    .filter(
      (each) =>
        long.every((word) => each.name.includes(word)) &&
        acronyms.every((word) => each.acronyms.includes(word)) &&
        (number === '' || each.numbers.some((digits) => hasNumber(digits, number))),
    )
    .map(({ institution }) => institution)
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** Mexico's country code says nothing. */
function nationalOf(digits: string): string {
  return digits.replace(/^(?:00)?52(?=\d{10}$)/, '')
}

/** A short number is one from its beginning: «911» is not in «800 911 2000». */
function hasNumber(digits: string, asked: string): boolean {
  const national = nationalOf(asked)
  return digits.startsWith(national) || (national.length >= shortest && digits.includes(national))
}
