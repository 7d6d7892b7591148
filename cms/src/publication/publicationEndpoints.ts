import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { mayRollBack } from '../access/mayRollBack.ts'
import { placeOrder, readOrders } from '../publishing/siteOrders.ts'
import { readSites } from '../publishing/sites.ts'
import { refusal } from '../words/refusal.ts'
import { readPublication, seesPublication } from './readPublication.ts'

/** GET /api/publication: `Publication`. 403 for who edits no content. */
const publication: Endpoint = {
  path: '/publication',
  method: 'get',
  handler: async (req) => {
    if (!seesPublication(req.user))
      throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
    return Response.json(await readPublication(req))
  },
}

/**
 * POST /api/publication/:site/back with `{ "release": "<id>" }`: the site goes back to that release and stays there. 202;
 * whoever publishes does it. 403 for who may not, 404 for a site or release that there is not, 409 while something is asked
 * of the site.
 */
const back: Endpoint = {
  path: '/publication/:site/back',
  method: 'post',
  handler: async (req) => {
    const standing = await findSite(req)
    await addDataAndFileToRequest(req)
    const release: unknown = req.data?.release
    if (release === standing.release)
      throw refusal(req, 409, { es: 'El sitio ya muestra esa versión.', en: 'The site shows that release already.' })
    if (!standing.history.some(({ id }) => id === release))
      throw refusal(req, 404, {
        es: 'Esa versión ya no se guarda. Recarga la página y elige otra.',
        en: 'That release is not kept any more. Reload the page and choose another.',
      })
    await placeOrder(req, { site: standing.site, action: 'back', release: release as string })
    return Response.json({ asked: true }, { status: 202 })
  },
}

/** POST /api/publication/:site/today: the site follows again what is published, and is made anew. Answers as `back`. */
const today: Endpoint = {
  path: '/publication/:site/today',
  method: 'post',
  handler: async (req) => {
    const { site } = await findSite(req)
    await placeOrder(req, { site, action: 'today', release: null })
    return Response.json({ asked: true }, { status: 202 })
  },
}

export const publicationEndpoints: Endpoint[] = [publication, back, today]

/** The site of an address, for who decides what it shows, while nothing else is asked of it. */
async function findSite(req: PayloadRequest) {
  if (!mayRollBack(req.user))
    throw refusal(req, 403, {
      es: 'Tu cuenta no decide qué versión muestra un sitio. Pídeselo a Publicación o a quien administra.',
      en: 'Your account does not decide which release a site shows. Ask a publisher or an administrator.',
    })
  const standing = (await readSites(req.payload)).find(({ site }) => site === req.routeParams?.site)
  if (standing === undefined)
    throw refusal(req, 404, { es: 'Ese sitio no se publica desde aquí.', en: 'That site is not published from here.' })
  const [waiting] = await readOrders(req.payload, {
    where: { and: [{ site: { equals: standing.site } }, { standing: { equals: 'waiting' } }] },
    limit: 1,
  })
  if (waiting !== undefined)
    throw refusal(req, 409, {
      es: 'Ya se pidió algo de este sitio y está en espera. Mira primero qué pasó con eso.',
      en: 'Something was asked of this site and is waiting. See first what became of that.',
    })
  return standing
}
