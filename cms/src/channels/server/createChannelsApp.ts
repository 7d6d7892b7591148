import { type Context, Hono, type Next } from 'hono'
import type { ChannelContext } from './ChannelContext.ts'
import { ChannelError } from './ChannelError.ts'
import { citizenRoutes } from './citizenRoutes.ts'
import { operatorRoutes } from './operatorRoutes.ts'
import { errorResponse } from './requests.ts'

/** Of every answer: it is kept nowhere, is no page, and is nobody's to embed. */
const always = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const
const minute = 60

/**
 * The channels as one function from a request to its answer. Where it comes from decides what it may ask: the site of a
 * state for citizens, the CMS for operators; nothing is answered to any other page, nor to what does not say where it is.
 * @param peerOf address of the other end of the connection.
 */
export function createChannelsApp(context: ChannelContext, peerOf: (c: Context) => string) {
  const app = new Hono()
  const { consoleOrigins, limits, stateOfOrigin } = context

  app.onError((error, c) => {
    const known = error instanceof ChannelError ? error : new ChannelError('unavailable', { after: 5, cause: error })
    if (known.code === 'unavailable') context.log.warn({ err: known.cause }, 'No se pudo atender una petición.')
    return withHeaders(errorResponse(known), c)
  })
  app.notFound((c) => withHeaders(errorResponse(new ChannelError('unknown')), c))

  app.use(async (c, next) => {
    if (context.isLeaving()) throw new ChannelError('unavailable', { after: 1 })
    await next()
    for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value)
  })

  app.get('/healthz', (c) => c.json({ ok: true }))

  const admit =
    (isAllowed: (origin: string) => boolean, headers: string, withCookies: boolean) =>
    async (c: Context, next: Next): Promise<Response | undefined> => {
      const origin = c.req.header('origin') ?? ''
      if (!isAllowed(origin)) throw new ChannelError('foreign-origin')
      allowOrigin(c, origin, withCookies)
      if (c.req.method === 'OPTIONS') {
        c.header('Access-Control-Allow-Methods', 'GET, POST')
        c.header('Access-Control-Allow-Headers', headers)
        c.header('Access-Control-Max-Age', String(60 * minute))
        return c.body(null, 204)
      }
      const address = context.addressOf(c.req.raw, peerOf(c))
      // Consoles reach this through the CMS, all from its address: who shows a session has a measure of their own, and who
      // shows none is counted once that is known.
      if (!withCookies) await limits.take('request', address)
      c.set('address', address)
      c.set('state', stateOfOrigin.get(origin))
      await next()
      return undefined
    }
  app.use(
    '/citizen/*',
    admit((origin) => stateOfOrigin.has(origin), 'Authorization, Content-Type, Last-Event-ID', false),
  )
  app.use(
    '/operator/*',
    admit((origin) => consoleOrigins.includes(origin), 'Content-Type', true),
  )
  app.route('/citizen', citizenRoutes(context))
  app.route('/operator', operatorRoutes(context))
  return app
}

function allowOrigin(c: Context, origin: string, withCookies: boolean): void {
  c.header('Access-Control-Allow-Origin', origin)
  c.header('Vary', 'Origin')
  c.header('Access-Control-Expose-Headers', 'Retry-After')
  if (withCookies) c.header('Access-Control-Allow-Credentials', 'true')
}

/** An answer with what was to go with it before something failed. */
function withHeaders(response: Response, c: Context): Response {
  for (const [name, value] of c.res.headers) if (/^(access-control-|vary$)/.test(name)) response.headers.set(name, value)
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value)
  return response
}
