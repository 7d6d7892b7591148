/**
 * Points a page's links to other sites (the portal, another state) at their local addresses, so that one can walk
 * from site to site on one machine with the very files that will be published. Only links that a person follows
 * change: canonical addresses and structured data stay.
 * @param localOrigins local origin by published origin, neither with a final slash.
 */
export function localizeLinks(html: string, localOrigins: ReadonlyMap<string, string>): string {
  return html.replace(/(<a\b[^>]*?\shref=")(https:\/\/[^/"]+)/g, (link, before: string, origin: string) => {
    const local = localOrigins.get(origin)
    return local === undefined ? link : `${before}${local}`
  })
}
