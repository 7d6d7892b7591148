import { forgetAddress } from '@justicia/shared-content/pages/forgetAddress'

/**
 * Asks the browser, by way of the server, to delete the copies of pages that it keeps by itself. Goes on when the page
 * is left. Rejects without a signal.
 */
export function forgetCache(): Promise<Response> {
  return fetch(forgetAddress, { cache: 'no-store', keepalive: true })
}
