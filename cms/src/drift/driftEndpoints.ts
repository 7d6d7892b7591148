import type { Endpoint, PayloadRequest } from 'payload'
import { refusal } from '../words/refusal.ts'
import { readDrifted, seesDrift } from './readDrifted.ts'
import { readDriftedTexts } from './readDriftedTexts.ts'

/** GET /api/drift: `{ docs: DriftItem[] }`, the oldest first. 403 for who edits no content. */
const drift: Endpoint = {
  path: '/drift',
  method: 'get',
  handler: async (req) => {
    mustSeeDrift(req)
    return Response.json({ docs: await readDrifted(req) })
  },
}

/** GET /api/drift/:variant/:row: `DriftedTexts`. 403 for who edits no content, 404 where nothing has drifted. */
const driftedTexts: Endpoint = {
  path: '/drift/:variant/:row',
  method: 'get',
  handler: async (req) => {
    mustSeeDrift(req)
    const texts = await readDriftedTexts(req, { variant: String(req.routeParams?.variant), row: String(req.routeParams?.row) })
    if (texts === undefined)
      throw refusal(req, 404, {
        es: 'Ese cambio no está desfasado, o tu cuenta no lo ve.',
        en: 'That change has not drifted, or your account does not see it.',
      })
    return Response.json(texts)
  },
}

export const driftEndpoints: Endpoint[] = [drift, driftedTexts]

function mustSeeDrift(req: PayloadRequest): void {
  if (!seesDrift(req.user))
    throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
}
