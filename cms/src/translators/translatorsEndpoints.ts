import { ContentError } from '@justicia/shared-content/errors'
import { type LanguageKey, sourceLanguage, translationKeys } from '@justicia/shared-content/languages'
import { readXliff } from '@justicia/shared-content/xliff/readXliff'
import { XliffError } from '@justicia/shared-content/xliff/XliffError'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { followsNationalWork } from '../access/roles.ts'
import { adminLanguage } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'
import { translationReport } from './translationReport.ts'
import {
  ForeignFileError,
  readTranslatedGuide,
  saveTranslation,
  type TranslatedGuide,
  takeFile,
  translatorsFile,
} from './translatorsFile.ts'

/**
 * GET /api/translators/guides/:id?locale=en: the guide as a file of XLIFF 2.1.
 * POST to the same, `{ xliff, save? }`: what would become of a translated file, unit by unit; with `save` what is sound of it
 * is a draft then. Nothing is ever published by it. 403 for who may not read drafts, or not write the text; 404 for a guide
 * that is not there or has no Spanish; 400 for a file that cannot be taken.
 */
export const translatorsEndpoints: Endpoint[] = [
  {
    path: '/translators/guides/:id',
    method: 'get',
    handler: async (req) => {
      if (!followsNationalWork(req.user))
        throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
      const language = languageAsked(req)
      const { name, xml } = translatorsFile(await guideAsked(req, language), language)
      return new Response(xml, {
        headers: {
          'content-type': 'application/xliff+xml; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        },
      })
    },
  },
  {
    path: '/translators/guides/:id',
    method: 'post',
    handler: async (req) => {
      if (!editsTextOf(req.user, undefined))
        throw refusal(req, 403, { es: 'Tu cuenta no edita las guías.', en: 'Your account does not edit guides.' })
      const language = languageAsked(req)
      await addDataAndFileToRequest(req)
      const { xliff, save } = (req.data ?? {}) as { xliff?: unknown; save?: unknown }
      if (typeof xliff !== 'string') throw refusal(req, 400, { es: 'Falta el archivo.', en: 'The file is missing.' })
      const guide = await guideAsked(req, language)
      try {
        const taken = takeFile(guide, language, readXliff(xliff))
        const saved = save === true && (await saveTranslation(guide, { language, taken }, { req, overrideAccess: false }))
        return Response.json(translationReport(taken, saved, adminLanguage(req)), { headers: { 'cache-control': 'no-store' } })
      } catch (error) {
        if (error instanceof XliffError) throw refusal(req, 400, { es: error.message, en: error.english })
        if (error instanceof ForeignFileError) throw refusal(req, 400, error.label)
        if (error instanceof ContentError)
          throw refusal(req, 400, { es: error.message, en: 'The text is not as the content format has it.' })
        throw error
      }
    },
  },
]

function languageAsked(req: PayloadRequest): LanguageKey {
  const { locale } = req.query
  if (typeof locale === 'string' && translationKeys.includes(locale) && locale !== sourceLanguage) return locale
  throw refusal(req, 400, { es: 'Falta el idioma de la traducción.', en: 'The language of the translation is missing.' })
}

async function guideAsked(req: PayloadRequest, language: LanguageKey): Promise<TranslatedGuide> {
  const found = await readTranslatedGuide({ id: String(req.routeParams?.id), language }, { req, overrideAccess: false })
  if (found !== undefined) return found
  throw refusal(req, 404, {
    es: 'Esta guía no existe, tu cuenta no la ve o no tiene un texto completo en español.',
    en: 'There is no such guide, or it has no whole text in Spanish.',
  })
}
