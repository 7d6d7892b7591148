/** Methods that change nothing. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that would change something with the session of a browser was begun by another site, or by another
 * port of this machine. Browsers say so: by `Origin` with every change, newer ones by `Sec-Fetch-Site` too, older ones by
 * `Referer`.
 * @param own the addresses under which the admin is opened.
 */
export function isForeignChange({ method, headers }: Pick<Request, 'method' | 'headers'>, own: readonly string[]): boolean {
  if (safe.has(method.toUpperCase()) || !headers.has('cookie')) return false
  const origin = headers.get('origin')
  if (origin !== null) return !own.includes(origin)
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const referer = headers.get('referer')
  return referer !== null && !own.some((address) => referer === address || referer.startsWith(`${address}/`))
}

/**
 * Lets programs of this machine use the session that they opened. Payload refuses a cookie when nothing says where a
 * request comes from; no browser leaves all three headers out of a change, so nobody is tricked into such a request.
 * Only for a CMS without a public address: there, programs send `Authorization: JWT …`.
 */
export function markLocalPrograms(request: Request): Request {
  const says = ['origin', 'sec-fetch-site', 'referer'].some((name) => request.headers.has(name))
  if (says || !request.headers.has('cookie')) return request
  const headers = new Headers(request.headers)
  headers.set('sec-fetch-site', 'none')
  // Not a copy of the request: Next's own cannot be copied.
  const { url, method, signal, body } = request
  return new Request(url, { method, headers, signal, ...(body === null ? {} : { body, duplex: 'half' }) } as RequestInit)
}
