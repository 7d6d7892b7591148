/**
 * Tells of an address whether it needs a connection that there is none of: on a page from memory, what this device does
 * not keep. Of a page that the server sent it tells of none.
 * @param memory the line at the top of a page from memory.
 */
export function awayPages(memory: HTMLElement | null): { isOffline: boolean; isAway(href: string): boolean } {
  const kept = memory?.dataset.kept?.split(' ')
  return { isOffline: kept !== undefined, isAway: (href) => kept !== undefined && !kept.includes(href.replace(/#.*/, '')) }
}
