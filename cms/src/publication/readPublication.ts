import { portal, portalSlug } from '@justicia/shared-content/plan/portal'
import type { SiteStanding } from '@justicia/shared-content/publishing/SiteStanding'
import type { PayloadRequest, Where } from 'payload'
import { mayPublish } from '../access/mayPublish.ts'
import { mayRollBack } from '../access/mayRollBack.ts'
import { editableStates, followsAllWork, followsNationalWork, type Holder } from '../access/roles.ts'
import { accountNames } from '../accounts/accountName.ts'
import { readOrders } from '../publishing/siteOrders.ts'
import { readSites } from '../publishing/sites.ts'
import { readSchedules } from '../schedules/storedSchedules.ts'
import { statesOf } from '../validation/statesOf.ts'
import type { Publication, ShownFailure, ShownSite } from './Publication.ts'
import { type PublishedChange, readChangesWithReceipts, toShownChange } from './publishedChanges.ts'
import { signOf } from './signOf.ts'

/** Receipts that are looked through for what a release brought; older ones are in their own list. */
const mostChanges = 200

const mostComing = 50

/** Whether an account sees what sites show: everybody who edits content, a state editor the own states and the portal. */
export function seesPublication(user: Holder | null | undefined): boolean {
  return followsNationalWork(user)
}

/** What the screen shows to the account of a request, which may see it. */
export async function readPublication(req: PayloadRequest): Promise<Publication> {
  const { payload, user } = req
  const all = followsAllWork(user)
  const states = all ? undefined : editableStates(user)
  const standings = await readSites(payload)
  const { changes, waiting } = await readChangesWithReceipts(payload, { limit: mostChanges })
  const orders = await readOrders(payload, { where: {}, limit: 100 })
  const ofStates: Where[] = states === undefined ? [] : [{ or: [{ state: { exists: false } }, { state: { in: states } }] }]
  const coming = await readSchedules(payload, {
    where: { and: [{ standing: { equals: 'waiting' } }, ...ofStates] },
    limit: mostComing,
  })
  const ids = [...changes, ...orders].map(({ by }) => by).concat(standings.map(({ held }) => held?.by ?? null))
  const nameOf = await accountNames(ids, req)
  const admin = payload.config.routes.admin
  const seen = changes.filter(({ state }) => states === undefined || state === undefined || states.includes(state))
  const context = { changes: seen, orders, nameOf, admin }
  const byState = new Map(standings.map((standing) => [standing.site, standing]))
  const site = (about: Pick<ShownSite, 'slug' | 'name' | 'code' | 'rollout'>) =>
    toShownSite(about, byState.get(about.slug), context)
  return {
    mayRollBack: mayRollBack(user),
    seenAt:
      standings
        .map(({ checkedAt }) => checkedAt)
        .sort()
        .at(-1) ?? null,
    waiting,
    sites: [
      site({ slug: portalSlug, name: portal.name, code: 'MX', rollout: null }),
      ...statesOf(req)
        .filter(({ slug }) => states === undefined || states.includes(slug))
        .toSorted((a, b) => a.short_name.localeCompare(b.short_name, 'es'))
        .map(({ slug, short_name, code, rollout }) => site({ slug, name: short_name, code: code.slice(-3), rollout })),
    ],
    failures: toFailures(seen).map(({ outcome, reasons, ...change }) => ({
      change: toShownChange(change, context),
      outcome,
      reasons,
      mayRetry: mayPublish(user, change.state),
    })),
    coming: coming.map(({ id, at, zone, action, name, kind, document }) => ({
      ...{ id, at, zone, action, name },
      href: `${admin}/collections/${kind}/${document}`,
    })),
  }
}

interface Context {
  changes: readonly PublishedChange[]
  orders: Awaited<ReturnType<typeof readOrders>>
  nameOf: (id: string | null) => string
  admin: string
}

function toShownSite(
  about: Pick<ShownSite, 'slug' | 'name' | 'code' | 'rollout'>,
  standing: SiteStanding | undefined,
  { changes, orders, nameOf, admin }: Context,
): ShownSite {
  const { slug } = about
  const own = changes.filter(({ state }) => state === undefined || state === slug)
  const last = orders.find((order) => order.site === slug)
  const held = standing?.held ?? null
  const broughtBy = (id: string) =>
    own.filter(({ sites }) => sites.some(({ site, release }) => site === slug && wholeOf(standing, release) === id))
  return {
    ...about,
    sign: signOf(standing),
    ...(standing === undefined ? {} : { standing }),
    held: held === null ? null : { since: held.since, who: nameOf(held.by) },
    missed: held?.since ? own.filter(({ at }) => at > String(held.since)).length : 0,
    history: (standing?.history ?? []).map(({ id, since }) => ({
      id,
      since,
      isLive: id === standing?.release,
      changes: broughtBy(id).map((change) => toShownChange(change, { nameOf, admin })),
    })),
    order:
      last === undefined
        ? null
        : {
            action: last.action,
            standing: last.standing,
            at: new Date(last.at).toISOString(),
            who: nameOf(last.by),
            reason: last.reason,
          },
  }
}

/**
 * A receipt names the release in which a page was first read; what is shown and kept is the whole release that came after it,
 * with the search.
 */
function wholeOf(standing: SiteStanding | undefined, release: string): string | undefined {
  return standing?.history.some(({ id }) => id === release) ? release : standing?.followedBy[release]
}

/** What is not everywhere, where nothing later was said of the same piece. */
function toFailures(changes: readonly PublishedChange[]): (PublishedChange & Pick<ShownFailure, 'outcome'>)[] {
  const last = new Map<string, PublishedChange>()
  // The latest come first.
  for (const change of changes) {
    const name = `${change.kind}/${change.key}/${change.state ?? ''}`
    if (!last.has(name)) last.set(name, change)
  }
  return [...last.values()].flatMap(({ outcome, ...change }) =>
    outcome === undefined || outcome === 'live' ? [] : [{ ...change, outcome }],
  )
}
