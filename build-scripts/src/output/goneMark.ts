/** A file with this name beside a page says that the page was withdrawn: servers answer with it and status 410. */
export const goneMark = 'gone.txt'
export const goneText = 'Retirada.\n'

/** The mark of a page, by its address. */
export function goneMarkOf(path: string): string {
  return `${path.slice(1)}${goneMark}`
}
