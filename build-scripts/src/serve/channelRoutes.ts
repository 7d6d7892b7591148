import { counterAddress } from '@justicia/shared-content/measurement/hits'
import { chatAddress } from '@justicia/shared-content/pages/chatAddress'

/**
 * What a site's server hands on to the process of the channels (`npm run channels`): an address of the site, and where it
 * leads there. Of an address that ends with a slash, what follows goes along. Nothing of the operators' is among them.
 */
export const channelRoutes = [
  { at: chatAddress, to: '/citizen/' },
  { at: counterAddress, to: '/count' },
] as const

/** Bytes of the longest request that is handed on. */
export const longestChannelRequest = 16_384

/** Where an address of a site leads at the process of the channels; undefined of every other address. */
export function channelPath(pathname: string): string | undefined {
  for (const { at, to } of channelRoutes) {
    if (pathname === at && !at.endsWith('/')) return to
    if (at.endsWith('/') && pathname.startsWith(at) && /^[a-z]+$/.test(pathname.slice(at.length)))
      return to + pathname.slice(at.length)
  }
  return undefined
}
