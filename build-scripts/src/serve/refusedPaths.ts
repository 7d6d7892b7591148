/**
 * Decoded paths that are none of a site, before anything is looked up: with a name that begins with a dot, a control
 * character, or a back slash, which browsers take for a slash; and compressed copies (`compressedCopies.ts`), which have no
 * address of their own. Like the next, also a regular expression of nginx and Go.
 */
export const refusedPaths = '/\\.|\\.(br|gz)$|[\\x00-\\x1f\\x7f\\\\]'
/** But for what RFC 8615 puts there. */
export const wellKnownPaths = '^/\\.well-known(/[\\w-][\\w.-]*)+$'

/** Whether a decoded path is refused. */
export function isRefusedPath(decoded: string): boolean {
  return new RegExp(refusedPaths).test(decoded) && !new RegExp(wellKnownPaths).test(decoded)
}
