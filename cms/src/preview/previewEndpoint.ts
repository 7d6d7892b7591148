import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { followsNationalWork } from '../access/roles.ts'
import { refusal } from '../words/refusal.ts'
import { previewSchema, readPreview } from './readPreview.ts'

/**
 * POST /api/preview: a page as it would be with a draft in it. `{ collection, id, locale, data?, site?, path?, date? }` →
 * `{ site, path, own, sites, faults, page }`. Without `data` of the form it is the saved draft. Nothing is written or kept. 403
 * for who edits no content, 400 for no form, 404 for what the account does not see.
 */
export const previewEndpoint: Endpoint = {
  path: '/preview',
  method: 'post',
  handler: async (req) => {
    if (!followsNationalWork(req.user))
      throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
    await addDataAndFileToRequest(req)
    const ask = previewSchema.safeParse(req.data)
    if (!ask.success)
      throw refusal(req, 400, { es: 'Falta el documento del que se pide la vista.', en: 'The document to preview is missing.' })
    const preview = await readPreview(ask.data, req)
    if (preview === undefined)
      throw refusal(req, 404, { es: 'Este documento no existe o tu cuenta no lo ve.', en: 'There is no such document.' })
    return Response.json(preview, { headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } })
  },
}
