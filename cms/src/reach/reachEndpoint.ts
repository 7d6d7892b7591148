import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { followsNationalWork } from '../access/roles.ts'
import { refusal } from '../words/refusal.ts'
import { draftSchema } from './draftedState.ts'
import { readReach } from './readReach.ts'

/**
 * POST /api/reach: what publishing a draft would change in all sites. `{ collection, id, locale, data? }` →
 * `{ pages, isAtMost, isBeyond, sites, drifting }`; `{ share }` while pages are being planned for the first time, or
 * `{ faults }` of a text that cannot be planned. Without `data` of the form it is the saved draft. Nothing is written. 403
 * for who edits no content, 400 for no form, 404 for what the account does not see.
 */
export const reachEndpoint: Endpoint = {
  path: '/reach',
  method: 'post',
  handler: async (req) => {
    if (!followsNationalWork(req.user))
      throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
    await addDataAndFileToRequest(req)
    const draft = draftSchema.safeParse(req.data)
    if (!draft.success)
      throw refusal(req, 400, { es: 'Falta el documento del que se pregunta.', en: 'The document that is asked of is missing.' })
    const reach = await readReach(draft.data, req)
    if (reach === undefined)
      throw refusal(req, 404, { es: 'Este documento no existe o tu cuenta no lo ve.', en: 'There is no such document.' })
    return Response.json(reach)
  },
}
