/** Every white space but the no-break ones, which are the author's and stay. */
const loose = /[[\s]--[\u00A0\u202F\uFEFF]]+/gv

/** Line breaks, tabs and repeated spaces mean one space; soft hyphens, which nobody sees, go; letters are composed (NFC). */
export function collapseSpaces(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').replace(loose, ' ')
}

/**
 * The one form of a plain text: `collapseSpaces`, and no blank of any kind at its ends. A text of blanks is empty.
 * Whatever saves a text saves this form, so that equal texts are equal bytes.
 */
export function tidyText(text: string): string {
  return collapseSpaces(text).trim()
}
