import type { Endpoint, PayloadRequest } from 'payload'
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible'
import { editsTextOf } from '../access/mayEditText.ts'
import type { Holder } from '../access/roles.ts'
import { addressOf } from '../accounts/addressOf.ts'
import { readPublishedState } from '../published/PublishedState.ts'
import { draftOver } from '../reach/draftedState.ts'
import { isLinkOpen } from './previewLinks.ts'
import { previewOf } from './readPreview.ts'
import { withOwnImages } from './sharedImages.ts'
import { type Notice, sharedNotice, sharedPage } from './sharedPage.ts'
import { readSharedVersion } from './sharedVersion.ts'
import { readShare, type SharedDraft } from './shareToken.ts'

/** How often links may be opened: all that one address asks for, and what is drawn for all together. */
export function shareLimits(): Record<'asked' | 'drawn', RateLimiterAbstract> {
  return {
    asked: new RateLimiterMemory({ keyPrefix: 'share-asked', points: 30, duration: 60 }),
    drawn: new RateLimiterMemory({ keyPrefix: 'share-drawn', points: 120, duration: 60 }),
  }
}

/**
 * GET /api/preview/shared/:token: for whoever has the link, the page with the draft as it was shared. No account is asked for,
 * and that of whoever opens it lends it nothing. 404 for a token that was not signed here; 410 where it has expired, was
 * withdrawn, or what it shows is gone.
 */
export function sharedEndpoint(limits = shareLimits()): Endpoint {
  return {
    path: '/preview/shared/:token',
    method: 'get',
    handler: async (req) => {
      req.user = null
      const isBusy = (limit: RateLimiterAbstract, key: string) =>
        limit.consume(key).then(
          () => false,
          () => true,
        )
      if (await isBusy(limits.asked, addressOf(req))) return sharedNotice('busy', 'es', { 'retry-after': '60' })
      const shared = readShare(String(req.routeParams?.token ?? ''), req.payload.config.secret)
      if (shared === undefined) return sharedNotice('unknown', 'es')
      const { locale } = shared
      if (shared.expires <= Date.now()) return sharedNotice('expired', locale)
      if (await isBusy(limits.drawn, 'all')) return sharedNotice('busy', locale, { 'retry-after': '60' })
      try {
        const shown = await showShared(shared, req)
        return typeof shown === 'string' ? sharedNotice(shown, locale) : shown
      } catch (err) {
        // Answered here: what Payload says of a fault is for who has an account.
        req.payload.logger.error({ err }, 'a shared draft could not be shown')
        return sharedNotice('unavailable', locale)
      }
    },
  }
}

async function showShared(shared: SharedDraft, req: PayloadRequest): Promise<Response | Notice> {
  const { key, kind, locale, site, date, expires, account } = shared
  if (!(await isLinkOpen(req.payload, key))) return 'withdrawn'
  const found = await readSharedVersion(shared, req)
  if (typeof found === 'string') return found
  const maker = (await req.payload.db.findOne({ collection: 'users', where: { id: { equals: account } } })) as
    | (Holder & { name: string })
    | null
  // A link is worth what its maker may do now.
  if (maker === null || !editsTextOf(maker, found.state)) return 'withdrawn'
  const drafted = draftOver(await readPublishedState(req), { collection: kind, locale, saved: found.saved }, req)
  const { page, sites } = await previewOf(drafted, { locale, site, date }, req)
  if (typeof page === 'string') return page
  const place = sites.find(({ slug }) => slug === site)?.name ?? site
  const bar = { expires, who: maker.name, place, date, isOld: found.isOld }
  return sharedPage(await withOwnImages(page.html, req), bar, locale)
}
