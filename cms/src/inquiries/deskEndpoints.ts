import type { Endpoint, PayloadRequest } from 'payload'
import { chatStates } from '../access/answersChats.ts'
import { statesOf } from '../validation/statesOf.ts'
import { refusal } from '../words/refusal.ts'
import { readDesk, readShown } from './readDesk.ts'
import { readGuideAloud } from './readGuideAloud.ts'

/** GET /api/inquiries/desk/:state: `Desk`. 403 for who does not answer for that state. */
const desk: Endpoint = {
  path: '/desk/:state',
  method: 'get',
  handler: async (req) => Response.json(await readDesk(req, attendedState(req))),
}

/** GET /api/inquiries/desk/:state/site: `{ site }`, which release the state's site shows at this moment. 403 as above. */
const site: Endpoint = {
  path: '/desk/:state/site',
  method: 'get',
  handler: async (req) => Response.json({ site: await readShown(req, attendedState(req).slug) }),
}

/** GET /api/inquiries/desk/:state/guides/:slug: `ReadableGuide`. 403 as above, 404 where that state's site has no such guide. */
const guide: Endpoint = {
  path: '/desk/:state/guides/:slug',
  method: 'get',
  handler: async (req) => {
    const found = await readGuideAloud(req, attendedState(req).slug, String(req.routeParams?.slug))
    if (found !== undefined) return Response.json(found)
    throw refusal(req, 404, { es: 'Ese sitio no tiene esa guía.', en: 'That site has no such guide.' })
  },
}

export const deskEndpoints: Endpoint[] = [desk, site, guide]

function attendedState(req: PayloadRequest) {
  const asked = req.routeParams?.state
  const state = statesOf(req).find(({ slug }) => slug === asked)
  if (state === undefined || !chatStates(req.user).includes(state.slug))
    throw refusal(req, 403, { es: 'Tu cuenta no atiende ese estado.', en: 'Your account does not answer for that state.' })
  return state
}
