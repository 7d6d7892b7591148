import { type CmsSettings, ownOrigins } from '../settings/settings.ts'
import type { Label } from '../words/labels.ts'
import { addressFault } from './addressFault.ts'
import { isForeignChange, markLocalPrograms } from './foreignOrigin.ts'
import { bodyLimit, limitBody } from './limitBody.ts'
import { requestLanguage } from './requestLanguage.ts'

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
    const refuse = (status: number, label: Label) => refuseIn(requestLanguage(request), status, label)
    const fault = addressFault(url)
    if (fault !== undefined) return refuse(400, fault)
    if (isForeignChange(request, own))
      return refuse(403, {
        es: `Esta petición empezó en otro sitio. Abre el CMS en ${own[0]}/admin y hazlo ahí.`,
        en: `This request began at another site. Open the CMS at ${own[0]}/admin and do it there.`,
      })
    const limited = await limitBody(request, bodyLimit(url.pathname, request))
    if (!(limited instanceof Request)) return refuse(limited.status, limited.label)
    const query = await queryFault(limited)
    if (query !== undefined) return refuse(400, query)
    const response = await handle(settings.serverUrl === '' ? markLocalPrograms(limited) : limited, ...rest)
    // Payload takes a picture that is not on the disk for a fault of the server.
    if (response.status === 500 && url.pathname.startsWith('/api/media/file/'))
      return refuse(404, { es: 'Esa imagen no está.', en: 'That picture is not there.' })
    return unkept(response)
  }
}

/** What is wrong with the query that a POST carries which stands for a GET. */
async function queryFault(request: Request): Promise<Label | undefined> {
  const { headers, method, url } = request
  if (method !== 'POST' || !(headers.has('x-payload-http-method-override') || headers.has('x-http-method-override'))) return
  if (headers.get('content-type')?.includes('json')) return
  return addressFault(new URL(`?${await request.clone().text()}`, url))
}

function refuseIn(language: keyof Label, status: number, { [language]: message }: Label): Response {
  return unkept(Response.json({ errors: [{ message }] }, { status }))
}

function unkept(response: Response): Response {
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}
