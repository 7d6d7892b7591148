import { today } from '@justicia/shared-content/day'
import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { editsTextOf } from '../access/mayEditText.ts'
import { hasRole, nationalScope } from '../access/roles.ts'
import { accountNames } from '../accounts/accountName.ts'
import { askedDocument } from '../publishing/askedDocument.ts'
import { statesOf } from '../validation/statesOf.ts'
import { refusal } from '../words/refusal.ts'
import { mostLinks, noteLink, readLinks, type StoredLink, withdrawLink } from './previewLinks.ts'
import { shareDays } from './shareDays.ts'
import { keepNewestVersion } from './sharedVersion.ts'
import { signShare } from './shareToken.ts'

/** A link, as it is told to who may withdraw it. */
export type PreviewLink = Pick<StoredLink, 'key' | 'site' | 'date' | 'locale' | 'expiresAt'> & {
  /** Who made it, where that was another account. */
  who?: string
}

const day = 24 * 60 * 60_000

const linkSchema = z.object({
  locale: z.enum(languageKeys as [LanguageKey, ...LanguageKey[]]),
  site: z.string().max(60),
  date: z.iso.date().optional(),
  days: z.union(shareDays.map((days) => z.literal(days))),
})

/**
 * Links to a saved draft for who has no account, made by who edits its text.
 * - POST /api/preview/links/of/:kind/:id `{ locale, site, days, date? }` → `{ path, expiresAt }`
 * - GET /api/preview/links/of/:kind/:id → `{ links }`, one's own; an administrator gets all
 * - DELETE /api/preview/links/:key → withdraws one of those
 * @param limits how many links one account may make.
 */
export function previewLinkEndpoints(
  limits: RateLimiterAbstract = new RateLimiterMemory({ keyPrefix: 'preview-links', points: 20, duration: 600 }),
): Endpoint[] {
  return [
    {
      path: '/preview/links/of/:kind/:id',
      method: 'post',
      handler: async (req) => {
        const { kind, id, account } = await editedDocument(req)
        await addDataAndFileToRequest(req)
        const ask = linkSchema.safeParse(req.data)
        const sites = [nationalScope, ...statesOf(req).map(({ slug }) => slug)]
        if (!ask.success || !sites.includes(ask.data.site))
          throw refusal(req, 400, {
            es: 'Para hacer el enlace faltan el sitio, el idioma o los días.',
            en: 'The site, the language or the days of the link are missing.',
          })
        await limits.consume(account).catch(() => {
          throw refusal(req, 429, {
            es: 'Hiciste muchos enlaces seguidos. Espera unos minutos.',
            en: 'You made many links in a row. Wait some minutes.',
          })
        })
        const { locale, site, days, date = today() } = ask.data
        const version = await keepNewestVersion({ kind, id }, req)
        if (version === undefined) throw missing(req)
        const expires = Date.now() + days * day
        const key = await noteLink(req.payload, { document: `${kind}/${id}`, account, site, date, locale, expires })
        if (key === undefined)
          throw refusal(req, 409, {
            es: `Tienes ${mostLinks} enlaces sin vencer. Retira alguno antes de hacer otro.`,
            en: `You have ${mostLinks} links that have not expired. Withdraw one before you make another.`,
          })
        const said = { key, kind, id, version: version.id, savedAt: version.updatedAt, locale, site, date, expires, account }
        const path = `${req.payload.config.routes.api}/preview/shared/${signShare(said, req.payload.config.secret)}`
        return Response.json({ path, expiresAt: new Date(expires).toISOString() }, { status: 201 })
      },
    },
    {
      path: '/preview/links/of/:kind/:id',
      method: 'get',
      handler: async (req) => {
        const { kind, id, account } = await editedDocument(req)
        const links = await readLinks(req.payload, { document: `${kind}/${id}`, account: ownerOf(req, account) })
        const nameOf = await accountNames(
          links.map((link) => link.account),
          req,
        )
        return Response.json({
          links: links.map(({ key, site, date, locale, expiresAt, account: maker }): PreviewLink => {
            return { key, site, date, locale, expiresAt, ...(maker === account ? {} : { who: nameOf(maker) }) }
          }),
        })
      },
    },
    {
      path: '/preview/links/:key',
      method: 'delete',
      handler: async (req) => {
        if (req.user === null) throw refusal(req, 403, noEditor)
        const key = String(req.routeParams?.key).slice(0, 60)
        const isWithdrawn = await withdrawLink(req.payload, { key, account: ownerOf(req, String(req.user.id)) })
        if (!isWithdrawn)
          throw refusal(req, 404, {
            es: 'Ese enlace no existe, ya se retiró o no es tuyo.',
            en: 'There is no such link, it was withdrawn, or it is not yours.',
          })
        return Response.json({ withdrawn: true })
      },
    },
  ]
}

const noEditor = { es: 'Tu cuenta no edita este texto.', en: 'Your account does not edit this text.' }

/** Whose links an account sees and withdraws: its own; all, for an administrator. */
function ownerOf(req: PayloadRequest, account: string): string | undefined {
  return hasRole(req.user, 'admin') ? undefined : account
}

/** The document that an address names. @throws 403 where the account does not edit its text, 404 where it has no drafts. */
async function editedDocument(req: PayloadRequest) {
  const { kind, document } = await askedDocument<{ state?: unknown }>(req, { draft: true })
  if (req.user === null || !editsTextOf(req.user, document.state)) throw refusal(req, 403, noEditor)
  if (!req.payload.collections[kind].config.versions?.drafts) throw missing(req)
  return { kind, id: document.id, account: String(req.user.id) }
}

function missing(req: PayloadRequest) {
  return refusal(req, 404, { es: 'Este documento no tiene borrador que compartir.', en: 'This document has no draft to share.' })
}
