import { isIP } from 'node:net'

const replaced: readonly (readonly [pattern: RegExp, by: string])[] = [
  // Who enters somewhere, in an address.
  [/(\w+:\/\/)[^\s/@"'<>]+@/g, '$1‹acceso›@'],
  [/[^\s"'<>‹›/()[\]{},;:=\\]+@[^\s"'<>()[\]{},;:=\\]+\.[a-z]{2,}/gi, '‹correo›'],
  // What was asked for, searched or signed.
  [/((?:https?:\/\/|\/)[^\s"'<>?\\]*)\?[^\s"'<>\\]+/g, '$1?‹…›'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '‹clave›'],
  [/\b(Bearer|JWT|Basic) [\w.~+/=-]{8,}/g, '$1 ‹clave›'],
  [/\b[0-9a-f]{40,}\b/gi, '‹clave›'],
]

/**
 * A text without what says who somebody is, or lets somebody in: e-mail addresses, addresses of the network, tokens, hashes,
 * the part of a web address after `?`.
 * @example withoutPersonal('ana@example.org desde 203.0.113.9') // '‹correo› desde ‹ip›'
 */
export function withoutPersonal(text: string): string {
  let clean = text
  for (const [pattern, by] of replaced) clean = clean.replace(pattern, by)
  return clean.replace(/[0-9a-f]*(?:[:.][0-9a-f]*){2,}/gi, (found) => {
    // What ends a sentence is not part of an address.
    const candidate = found.replace(/[.:]$/, (end) => (found.endsWith('::') ? end : ''))
    return isIP(candidate) === 0 ? found : `‹ip›${found.slice(candidate.length)}`
  })
}
