import { translationKeys } from '@justicia/shared-content/languages'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { editsTextOf } from '../access/mayEditText.ts'
import { ConflictError } from '../database/ConflictError.ts'
import { reviewedTranslation } from '../languages/stampTranslation.ts'
import { refusal } from '../words/refusal.ts'
import { readTranslations, readTranslationTexts, seesTranslations } from './readTranslations.ts'
import { translatedKinds } from './translationDrift.ts'
import type { TranslationPlace } from './translationWork.ts'

const digest = z.string().regex(/^[0-9a-f]{16}$/)
const place = { language: z.enum(translationKeys), section: z.string().max(100) }
const decisionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('keep'), ...place, current: digest, updatedAt: z.iso.datetime() }),
  z.strictObject({ action: z.literal('undo'), ...place, basedOn: digest, updatedAt: z.iso.datetime() }),
])

/** GET /api/drift-translations: `{ docs: TranslationItem[] }`. 403 for who does not follow national work. */
const list: Endpoint = {
  path: '/drift-translations',
  method: 'get',
  handler: async (req) => {
    mustSee(req)
    return Response.json({ docs: await readTranslations(req) })
  },
}

/** GET /api/drift-translations/:kind/:id?language=en&section=…: `TranslationTexts`. 403, or 404 where it is not behind. */
const texts: Endpoint = {
  path: '/drift-translations/:kind/:id',
  method: 'get',
  handler: async (req) => {
    mustSee(req)
    const { kind, id } = documentOf(req)
    const { language, section } = req.query
    const found = await readTranslationTexts(req, { kind, id, language: String(language), section: String(section ?? '') })
    if (found === undefined) throw missing(req)
    return Response.json(found)
  },
}

/**
 * POST /api/drift-translations/:kind/:id with `{ action: 'keep', language, section, current, updatedAt }`: somebody has held
 * a translation against the Spanish of today and it is still right. It is published as it stands, and takes the digest of
 * that Spanish. `{ action: 'undo', basedOn }` gives it back the one that it had.
 * @returns `{ updatedAt }`. 403 for who edits no national text, 404, 409 where something has changed since.
 */
const decide: Endpoint = {
  path: '/drift-translations/:kind/:id',
  method: 'post',
  handler: async (req) => {
    mustSee(req)
    const { kind, id } = documentOf(req)
    if (!editsTextOf(req.user, undefined))
      throw refusal(req, 403, {
        es: 'Tu cuenta no edita los textos nacionales. Pide a quien los edita que la revise.',
        en: 'Your account does not edit national texts. Ask who does to look at it.',
      })
    await addDataAndFileToRequest(req)
    const sent = decisionSchema.safeParse(req.data)
    if (!sent.success) throw refusal(req, 400, { es: 'Falta qué se decidió.', en: 'What was decided is missing.' })
    const { action, language, section } = sent.data
    if (action === 'keep') {
      const found = await readTranslationTexts(req, { kind, id, language, section })
      if (found === undefined) throw missing(req)
      if (found.hasDraft) throw draftInTheWay(req)
      if (found.current !== sent.data.current || Date.parse(found.updatedAt) !== Date.parse(sent.data.updatedAt))
        throw changedSince(req)
    }
    const doc = await req.payload.update({
      collection: kind,
      id,
      depth: 0,
      locale: language as 'en',
      overrideAccess: false,
      data: { _status: 'published', updatedAt: sent.data.updatedAt },
      context: { [reviewedTranslation]: { [section]: action === 'keep' ? sent.data.current : sent.data.basedOn } },
      req,
    })
    return Response.json({ updatedAt: doc.updatedAt })
  },
}

export const translationEndpoints: Endpoint[] = [list, texts, decide]

function mustSee(req: PayloadRequest): void {
  if (!seesTranslations(req.user))
    throw refusal(req, 403, {
      es: 'Tu cuenta no sigue los textos nacionales.',
      en: 'Your account does not follow national texts.',
    })
}

function documentOf(req: PayloadRequest): Pick<TranslationPlace, 'kind' | 'id'> {
  const kind = translatedKinds.find((known) => known === req.routeParams?.kind)
  if (kind === undefined) throw missing(req)
  return { kind, id: String(req.routeParams?.id) }
}

function missing(req: PayloadRequest): Error {
  return refusal(req, 404, {
    es: 'Esa traducción no está desfasada, o no existe.',
    en: 'That translation is not behind, or there is none.',
  })
}

function draftInTheWay(req: PayloadRequest): Error {
  return refusal(req, 409, {
    es: 'Hay un borrador sin publicar de este documento, y confirmar la traducción lo publicaría. Publícalo o descártalo primero.',
    en: 'There is a draft of this document that is not published, and confirming the translation would publish it. Publish or discard it first.',
  })
}

function changedSince(req: PayloadRequest): Error {
  return new ConflictError(
    {
      es: 'El texto volvió a cambiar mientras lo leías. No se guardó nada: recarga la página y compáralo otra vez.',
      en: 'The text changed again while you read it. Nothing was saved: reload the page and compare again.',
    },
    req,
  )
}
