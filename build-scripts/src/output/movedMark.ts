/** A file with this name beside a page says where the page is now: servers that can, lead there with status 301. */
export const movedMark = 'moved.txt'

/** The mark of an address that a page has left. */
export function movedMarkOf(path: string): string {
  return `${path.slice(1)}${movedMark}`
}

/** What it says: the address that the page has now, in the same site. */
export function movedText(to: string): string {
  return `${to}\n`
}

/** What a mark says; undefined for one that names no page of a site. */
export function readMoved(text: string): string | undefined {
  return /^(\/([a-z0-9-]+\/)+)\n$/.exec(text)?.[1]
}
