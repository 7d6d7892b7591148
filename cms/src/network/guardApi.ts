import { type CmsSettings, ownOrigins } from '../settings.ts'
import { addressFault, queryFault } from './addressFault.ts'
import { isForeignChange, markLocalPrograms } from './foreignOrigin.ts'
import { bodyLimit, limitBody } from './limitBody.ts'

/** Answers a request of the REST interface; Next adds what it read from the address. */
type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * Stands before Payload's REST interface: what is too long, makes no sense or was begun by another site is refused
 * before it is parsed, with one sentence; and no answer is kept by browsers or proxies.
 */
export function guardApi<Rest extends unknown[]>(
  handle: Handler<Rest>,
  settings: Pick<CmsSettings, 'serverUrl' | 'port'>,
): Handler<Rest> {
  const own = ownOrigins(settings)
  return async (request, ...rest) => {
    const url = new URL(request.url)
    const fault = addressFault(url)
    if (fault !== undefined) return refuse(400, fault)
    if (isForeignChange(request, own))
      return refuse(403, `Esta petición empezó en otro sitio. Abre el CMS en ${own[0]}/admin y hazlo ahí.`)
    const limited = await limitBody(request, bodyLimit(url.pathname, request))
    if (!(limited instanceof Request)) return refuse(limited.status, limited.message)
    const query = await queryInBody(limited)
    if (query !== undefined) return refuse(400, query)
    const response = await handle(settings.serverUrl === '' ? markLocalPrograms(limited) : limited, ...rest)
    // Payload takes a picture that is not on the disk for a fault of the server.
    if (response.status === 500 && url.pathname.startsWith('/api/media/file/')) return refuse(404, 'Esa imagen no está.')
    return unkept(response)
  }
}

/** What is wrong with the query in a POST that stands for a GET. */
async function queryInBody(request: Request): Promise<string | undefined> {
  const override = request.headers.get('x-payload-http-method-override') ?? request.headers.get('x-http-method-override')
  if (request.method !== 'POST' || override === null) return undefined
  const text = await request.clone().text()
  if (request.headers.get('content-type')?.includes('json')) {
    try {
      return queryFault(JSON.parse(text))
    } catch {
      return 'Lo que se envió no es JSON.'
    }
  }
  return addressFault(new URL(`?${text}`, request.url))
}

function refuse(status: number, message: string): Response {
  return unkept(Response.json({ errors: [{ message }] }, { status }))
}

function unkept(response: Response): Response {
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}
