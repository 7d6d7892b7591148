import { portalSlug } from '@justicia/shared-content/plan/portal'

/**
 * The site of a local host name: `localhost` (or a loopback address) is the portal, `jalisco.localhost` that state.
 * Undefined when there is no such site.
 */
export function siteOfHost(host: string, slugs: ReadonlySet<string>): string | undefined {
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
  if (name === 'localhost' || name === '127.0.0.1' || name === '[::1]') return portalSlug
  const slug = /^([a-z0-9-]+)\.localhost$/.exec(name)?.[1]
  return slug !== undefined && slugs.has(slug) ? slug : undefined
}

/** The local address of a site, without a final slash; the opposite of `siteOfHost`. */
export function localOrigin(slug: string, port: number): string {
  return `http://${slug === portalSlug ? '' : `${slug}.`}localhost:${port}`
}
