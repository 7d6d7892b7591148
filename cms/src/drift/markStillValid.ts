import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { mayEditText } from '../access/mayEditText.ts'
import { refusal } from '../words/refusal.ts'
import { stillValid } from './stampOverrides.ts'

/**
 * «Sigue vigente»: POST /api/variants/:id/still-valid with `{ "section": "tus-derechos" }`, or without a body for all
 * changes. An editor of the variant says that its changes still fit the national text of today; the text stays as it is.
 * What was published is published again; a draft stays a draft.
 * @returns the variant. 403 for who may not edit it, 404 when it is not there or has nothing of that section.
 */
export const markStillValid: Endpoint = {
  path: '/:id/still-valid',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const id = String(req.routeParams?.id)
    const section: unknown = req.data?.section
    const common = { collection: 'variants', id, depth: 0, locale: 'es', overrideAccess: false, req } as const
    const variant = await req.payload.findByID({ ...common, draft: true, disableErrors: true })
    if (!variant)
      throw refusal(req, 404, { es: 'Esta variante no existe o tu cuenta no la ve.', en: 'There is no such variant.' })
    if (!(await mayEditText({ req, doc: variant as never, data: variant as never, siblingData: {}, id })))
      throw refusal(req, 403, {
        es: 'Tu cuenta no edita las variantes de este estado. Pide a quien lo edita que la revise.',
        en: 'Your account does not edit variants of this state. Ask its editor to look at it.',
      })
    const sections = (variant.overrides ?? []).map((override) => override.section)
    if (section !== undefined && !sections.some((known) => known === section))
      throw refusal(req, 404, {
        es: `Esta variante no cambia la sección «${String(section)}». Recarga la página.`,
        en: `This variant does not change the section “${String(section)}”. Reload the page.`,
      })
    const isPublished = variant._status === 'published'
    const doc = await req.payload.update({
      ...common,
      data: { _status: isPublished ? 'published' : 'draft', updatedAt: variant.updatedAt },
      draft: !isPublished,
      context: { [stillValid]: typeof section === 'string' ? [section] : true },
    })
    return Response.json({ doc })
  },
}
