import { forgetAddress } from '@justicia/shared-content/pages/forgetAddress'
import { answersFolder } from '@justicia/shared-content/search/build/siteAnswers'

/**
 * What every answer of a site says, whoever serves it: the local server and the configuration of nginx and Caddy are
 * made from here. What a page may load it says itself, in its `<meta>` policy, with the hash of its own style;
 * `frame-ancestors` only works as a header, and `x-frame-options` says it to browsers that do not know it.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/**
 * Only of a server that speaks HTTPS itself: from then on browsers never ask this host without it. Not for its
 * sub-domains, which may be somebody else's.
 */
export const transportSecurity = { name: 'strict-transport-security', value: 'max-age=31536000' } as const

/**
 * At one address alone, which a reader who erases or leaves in a hurry asks for: the browser deletes what it kept of
 * this site by itself, pages and pictures, which no script can reach. Only over HTTPS, and where browsers know it.
 */
export const forgetting = { name: 'clear-site-data', value: '"cache"', address: forgetAddress } as const

/** Folders whose files are named by a digest and so never change. Also a regular expression of nginx and Go. */
export const immutablePaths = `^/(assets|media|([a-z-]+/)?offline|${answersFolder}|pagefind/(fragment|index|filter))/`
export const immutableCache = 'public, max-age=31536000, immutable'
/** All else, pages and service workers too: kept, but asked about each time. */
export const revalidatedCache = 'no-cache'

/** How long browsers may keep what is at an address. */
export function cacheControlOf(pathname: string): string {
  return new RegExp(immutablePaths).test(pathname) ? immutableCache : revalidatedCache
}
