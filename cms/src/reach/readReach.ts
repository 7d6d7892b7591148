import { today } from '@justicia/shared-content/day'
import { createPlanner, type PlanInput } from '@justicia/shared-content/plan/createPlanner'
import type { BasePayload, PayloadRequest } from 'payload'
import type { DocumentId } from '../documents/stored.ts'
import { keyOf } from '../published/fieldPlace.ts'
import { type PublishedState, readPublishedState } from '../published/PublishedState.ts'
import { publishedContent } from '../published/publishedFaults.ts'
import { readSites } from '../publishing/sites.ts'
import { statesOf } from '../validation/statesOf.ts'
import { changedPages, driftingVariants, type PageChange } from './changedPages.ts'
import { type Draft, draftedState } from './draftedState.ts'
import { draftFaults } from './draftFaults.ts'
import { KnownPages } from './KnownPages.ts'

/** Of a site no more pages are named one by one. */
const namedPages = 20

/** What publishing a draft would change. */
export interface Reach {
  pages: number
  /** Some of them may stay as they are. */
  isAtMost: boolean
  /** Others than the document's own pages change, too. */
  isBeyond: boolean
  sites: {
    slug: string
    name: string
    isPortal: boolean
    pages: number
    /** The first of them, with their addresses where the site is shown already. */
    named: { path: string; url?: string; change: PageChange }[]
  }[]
  /** Variants that would no longer fit the national text. */
  drifting: { id: DocumentId; state: string; name: string; sections: string[] }[]
}

/** What is told of a draft: its reach; how much of the pages is known by now; or why it cannot be planned. */
export type ReachAnswer = Reach | { share: number } | { faults: string[] }

/** What each CMS of this process has planned. */
const known = new WeakMap<BasePayload, KnownPages>()

/** What publishing a draft would change in all sites; undefined when there is none that the account may read. */
export async function readReach(draft: Draft, req: PayloadRequest): Promise<ReachAnswer | undefined> {
  const state = await readPublishedState(req)
  const drafted = await draftedState(state, draft, req)
  if (drafted === undefined) return undefined
  const date = today()
  const states = statesOf(req)
  const messages = draftFaults(drafted, { states, date }, req)
  if (messages.length > 0) return { faults: messages }
  const inputOf = (of: PublishedState): PlanInput => {
    const content = publishedContent(of)
    // Which file a picture has changes nothing of which pages show it.
    const images = new Map(content.media.map(({ slug }) => [slug, { sources: [], src: '', width: 1, height: 1 }]))
    return { content, states, date, images }
  }
  const pagesOfAll = known.get(req.payload) ?? new KnownPages()
  known.set(req.payload, pagesOfAll)
  const now = inputOf(state)
  const pages = await pagesOfAll.of(`${date} ${versionOf(state)}`, () => now)
  if ('share' in pages) return pages
  const then = inputOf(drafted.state)
  const changed = await changedPages(pages, createPlanner(then))
  const shownAt = await addressesOf(req)
  const bySite = Map.groupBy(changed.pages, ({ site }) => site)
  const named = new Map(states.map(({ slug, short_name }) => [slug, short_name]))
  return {
    pages: changed.pages.length,
    isAtMost: changed.isAtMost,
    isBeyond: changed.pages.some(({ path }) => !path.split('/').includes(drafted.slug ?? '')),
    sites: pages.planner.sites.flatMap(({ slug, name, kind }) => {
      const own = bySite.get(slug) ?? []
      if (own.length === 0) return []
      const address = shownAt.get(slug)
      const first = own
        .slice(0, namedPages)
        .map(({ path, change }) => ({ path, change, ...(address === undefined ? {} : { url: `${address}${path}` }) }))
      return [{ slug, name, isPortal: kind === 'national', pages: own.length, named: first }]
    }),
    drifting: driftingVariants(now.content, then.content).flatMap(({ state: slug, guide, sections }) => {
      const id = variantId(drafted.state, { state: slug, guide })
      return id === undefined ? [] : [{ id, state: slug, name: named.get(slug) ?? slug, sections }]
    }),
  }
}

/** Where each site that shows something is read, without a final slash. */
async function addressesOf({ payload }: PayloadRequest): Promise<Map<string, string>> {
  const shown = (await readSites(payload)).filter(({ release }) => release !== null)
  return new Map(shown.map(({ site, url }) => [site, url.replace(/\/$/, '')]))
}

/** The published variant of a state and a guide. */
function variantId({ documents }: PublishedState, at: { state: string; guide: string }): DocumentId | undefined {
  const guides = new Map(
    [...documents.values()].flatMap(({ collection, id, stored }) =>
      collection === 'guides' ? [[String(id), (stored as { slug: string }).slug]] : [],
    ) as [string, string][],
  )
  for (const { collection, id, stored } of documents.values()) {
    if (collection !== 'variants') continue
    const { state, guide } = stored as { state?: string; guide?: DocumentId }
    if (state === at.state && guides.get(String(guide)) === at.guide) return id
  }
  return undefined
}

/** Tells what is published at one moment from what is at another. */
function versionOf({ documents }: PublishedState): string {
  return [...documents.values()].map((document) => `${keyOf(document)}@${document.updatedAt}`).join(' ')
}
