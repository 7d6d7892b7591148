import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { CmsSettings } from '../settings/settings.ts'
import { clientAddress, parseProxies } from './clientAddress.ts'

/** Node tells it of every request before it is handed to a server's listeners. */
const started = 'http.server.request.start'

/**
 * Milliseconds that a connection without a request stays open. Longer than whoever sits before the CMS keeps one (nginx
 * 60 s, Caddy two minutes): who closes first must be the one who asks, or a request meets a connection that is just
 * being closed and is lost. Node's own five seconds are what a proxy reports as 502 now and then.
 */
const idleConnection = 125_000

/**
 * Looks at each request before Next does, where the connection is still known: its `X-Forwarded-For` becomes the
 * address that it really comes from (Next hands on whatever a client writes there), answers of a CMS with an https
 * address tell browsers to stay on https, and an idle connection is kept until a proxy has let it go.
 * @returns what ends it.
 * @throws {SettingsError} when the trusted proxies are no addresses.
 */
export function watchConnections({ serverUrl, trustedProxy = '' }: Pick<CmsSettings, 'serverUrl' | 'trustedProxy'>): () => void {
  const proxies = parseProxies(trustedProxy)
  const https = serverUrl.startsWith('https:')
  if (https && trustedProxy === '')
    process.stderr.write(
      'JUSTICIA_CMS_URL es https y JUSTICIA_TRUSTED_PROXY no dice qué proxy lo atiende: todas las visitas parecerán venir de una sola dirección, y los límites de entrada serán de todas juntas. Indica la dirección del proxy, por ejemplo 127.0.0.1.\n',
    )
  const look = (message: unknown) => {
    const { request, response, server } = message as { request: IncomingMessage; response: ServerResponse; server: Server }
    server.keepAliveTimeout = idleConnection
    const forwarded = request.headers['x-forwarded-for']
    request.headers['x-forwarded-for'] = clientAddress(
      request.socket.remoteAddress ?? '',
      Array.isArray(forwarded) ? forwarded.join() : forwarded,
      proxies,
    )
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  }
  subscribe(started, look)
  return () => unsubscribe(started, look)
}
