import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether a request carries a token (`Authorization: Bearer …`). How long the answer takes tells nothing of the token.
 * @param token what it must be; nobody has an empty one.
 */
export function hasToken(authorization: string | null | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return token !== '' && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}
