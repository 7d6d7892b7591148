/** Names that begin with a dot are not of a site. Like the next, also a regular expression of nginx and Go. */
export const hiddenPaths = '/\\.'
/** But for what RFC 8615 puts there. */
export const wellKnownPaths = '^/\\.well-known(/[^./][^/]*)+$'

/** Whether a decoded path is refused for its name, before anything is looked up. */
export function isHiddenPath(decoded: string): boolean {
  return new RegExp(hiddenPaths).test(decoded) && !new RegExp(wellKnownPaths).test(decoded)
}
