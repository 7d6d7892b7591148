import { languageKeys } from '@justicia/shared-content/languages'
import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { followsNationalWork } from '../access/roles.ts'
import { inLanguageOf } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'
import { vocabularies } from './changedPiece.ts'
import { readEffect } from './readEffect.ts'

const formSchema = z.object({
  collection: z.enum(vocabularies),
  id: z.union([z.string(), z.number()]).optional(),
  locale: z.enum(languageKeys as [string, ...string[]]),
  data: z.record(z.string(), z.unknown()),
})

/**
 * POST /api/search-effect: what the labelled queries find in what is published and would find with a form that is not
 * saved. `{ collection, id?, locale, data }` → `{ rows, totals }`, or `{ lacks }` of a form that is not whole, or
 * `{ untried }` in a language without queries. Nothing is written. 403 for who edits no content, 400 for no form.
 */
export const searchEffectEndpoint: Endpoint = {
  path: '/search-effect',
  method: 'post',
  handler: async (req) => {
    if (!followsNationalWork(req.user))
      throw refusal(req, 403, { es: 'Tu cuenta no edita el buscador.', en: 'Your account does not edit the search.' })
    await addDataAndFileToRequest(req)
    const form = formSchema.safeParse(req.data)
    if (!form.success)
      throw refusal(req, 400, { es: 'Falta el formulario que se va a probar.', en: 'The form to be tried is missing.' })
    const { id, ...sent } = form.data
    const effect = await readEffect({ ...sent, ...(id === undefined ? {} : { id }) }, req).catch((error: unknown) => {
      // Whoever asked has changed the form and asks anew: nobody reads this answer.
      if (req.signal?.aborted) return undefined
      throw error
    })
    if (effect === undefined) return new Response(null, { status: 499 })
    if ('lacks' in effect) return Response.json({ lacks: [...new Set(effect.lacks.map((label) => inLanguageOf(req, label)))] })
    return Response.json(effect)
  },
}
