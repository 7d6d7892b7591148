import { today } from '@justicia/shared-content/day'
import { ContentError } from '@justicia/shared-content/errors'
import { localizePath } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { PlannedPage } from '@justicia/shared-content/plan/createPlanner'
import { createPlanner, type Planner } from '@justicia/shared-content/plan/createPlanner'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { editsTextOf } from '../access/mayEditText.ts'
import { editableStates, nationalScope } from '../access/roles.ts'
import { readPublishedState } from '../published/PublishedState.ts'
import { publishedContent } from '../published/publishedFaults.ts'
import { type DraftedState, draftedState, draftSchema } from '../reach/draftedState.ts'
import { draftFaults } from '../reach/draftFaults.ts'
import { statesOf } from '../validation/statesOf.ts'
import { drawPage } from './drawPage.ts'

/** A draft, and which page of which site is looked at, on which day. */
export const previewSchema = draftSchema.extend({
  site: z.string().max(60).optional(),
  path: z.string().max(300).startsWith('/').optional(),
  date: z.iso.date().optional(),
})
export type PreviewAsk = z.infer<typeof previewSchema>

/** A page as it would be. */
export interface Preview {
  site: string
  path: string
  /** Of the document itself on this site. */
  own: string
  sites: Pick<SiteModel, 'slug' | 'name'>[]
  /** Why the draft cannot be published as it is. */
  faults: string[]
  /** Whether the account may make links to it for who has none. */
  mayShare: boolean
  page: { html: string } | 'missing' | 'unplanned' | 'unavailable'
}

/** A page of a site with a draft in it; undefined when there is no draft that the account may read. */
export async function readPreview(ask: PreviewAsk, req: PayloadRequest): Promise<Preview | undefined> {
  const drafted = await draftedState(await readPublishedState(req), ask, req)
  return drafted === undefined ? undefined : previewOf(drafted, ask, req)
}

/** What a page is looked at by, whatever its draft was read from. */
type Look = Pick<PreviewAsk, 'locale' | 'site' | 'path' | 'date'>

/** A page of a site with a draft in it that was read already. */
export async function previewOf(drafted: DraftedState, ask: Look, req: PayloadRequest): Promise<Preview> {
  const date = ask.date ?? today()
  const states = statesOf(req)
  const content = publishedContent(drafted.state)
  const images = new Map(
    content.media.map(({ slug, file }) => [slug, imageAt(`${req.payload.config.routes.api}/media/file/${file}`)]),
  )
  const planner = createPlanner({ content, states, date, images })
  const sites = planner.sites.map(({ slug, name }) => ({ slug, name }))
  const site = siteOf(ask, { sites, drafted, req })
  const own = ownPath(planner, { site, drafted, ask })
  const path = ask.path ?? own
  const faults = draftFaults(drafted, { states, date }, req)
  const planned = pageAt(planner, { site, path })
  const drawn = typeof planned === 'string' ? planned : await drawPage(planned.model, req)
  const page = drawn === undefined ? 'unavailable' : drawn === 'missing' || drawn === 'unplanned' ? drawn : { html: drawn }
  const mayShare = editsTextOf(req.user, (drafted.document.stored as { state?: unknown }).state)
  return { site, path, own, sites, faults, mayShare, page }
}

/** Images come as they were uploaded: their sizes are made when sites are built. */
function imageAt(src: string) {
  return { sources: [], src, width: 1200, height: 800 }
}

/** The site that was asked for; else the document's own state, one of the account's, or the first. */
function siteOf(
  { site }: Look,
  { sites, drafted, req }: { sites: Preview['sites']; drafted: DraftedState; req: PayloadRequest },
): string {
  const { state } = drafted.document.stored as { state?: unknown }
  const wanted = [site, state, ...editableStates(req.user)].find((slug) => sites.some((each) => each.slug === slug))
  return String(wanted ?? sites.find(({ slug }) => slug !== nationalScope)?.slug ?? nationalScope)
}

/** Where a document is read on a site: at its own name, at the guide that it varies, or in the directory. */
function ownPath(planner: Planner, { site, drafted, ask }: { site: string; drafted: DraftedState; ask: Look }): string {
  const { document, state, slug } = drafted
  const { guide } = document.stored as { guide?: unknown }
  const name = document.collection === 'variants' ? state.guideSlugs.get(String(guide)) : slug
  const routes = planner.routes(site).routes.filter(({ language }) => language === ask.locale)
  const found = name === undefined ? undefined : routes.find(({ path }) => path.split('/').includes(name))
  return found?.path ?? localizePath(document.collection === 'organizations' ? '/directorio/' : '/', ask.locale)
}

function pageAt(planner: Planner, at: { site: string; path: string }): PlannedPage | 'missing' | 'unplanned' {
  try {
    return planner.page(at) ?? 'missing'
  } catch (error) {
    // A text of it names what there is not.
    if (error instanceof ContentError) return 'unplanned'
    throw error
  }
}
