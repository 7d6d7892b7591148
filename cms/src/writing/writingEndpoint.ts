import { languageKeys } from '@justicia/shared-content/languages'
import type { Endpoint } from 'payload'
import { followsNationalWork } from '../access/roles.ts'
import { refusal } from '../words/refusal.ts'
import { readWriting } from './readWriting.ts'
import { measuredKinds } from './writingHelp.ts'

/**
 * GET /api/writing-help/:collection/:id?locale=es: what the newest saved text of a document asks its writer to look at.
 * Answers `WritingHelp`, or `{ lacks }` of a text that is not whole. Nothing is written. 403 for who edits no content, 404
 * for a document that the account may not read, 400 for no language.
 */
export const writingEndpoint: Endpoint = {
  path: '/writing-help/:collection/:id',
  method: 'get',
  handler: async (req) => {
    if (!followsNationalWork(req.user))
      throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
    const { collection, id } = req.routeParams as { collection: string; id: string }
    const { locale } = req.query
    if (typeof locale !== 'string' || !languageKeys.includes(locale))
      throw refusal(req, 400, { es: 'Falta el idioma del texto.', en: 'The language of the text is missing.' })
    const kind = measuredKinds.find((each) => each === collection)
    const help = kind === undefined ? undefined : await readWriting({ collection: kind, id, language: locale }, req)
    if (help === undefined)
      throw refusal(req, 404, { es: 'Este documento no existe o tu cuenta no lo ve.', en: 'There is no such document.' })
    return Response.json(help, { headers: { 'cache-control': 'no-store' } })
  },
}
