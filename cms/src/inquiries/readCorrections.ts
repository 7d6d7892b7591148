import { type Correction, type KnownReleases, wasEarlierText } from '@justicia/shared-content/channels/earlierText'
import { today } from '@justicia/shared-content/day'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import type { SiteStanding } from '@justicia/shared-content/publishing/SiteStanding'
import type { PayloadRequest } from 'payload'
import { accountNames } from '../accounts/accountName.ts'
import { readSites } from '../publishing/sites.ts'
import type { FollowedCorrection } from './Follow.ts'
import { followedStates } from './readFollowed.ts'
import type { StoredInquiry } from './storedInquiry.ts'

/** Corrections that are looked at, the latest; and receipts that tell which release is from when. */
const mostCorrections = 20
const mostReceipts = 2_000

interface Changed {
  sequence: number
  at: string | Date
  by?: string | null
  state?: string | null
}
type Kept = Pick<Receipt, 'sequence' | 'htmlAt' | 'sites' | 'outcome'>

/**
 * Who was given an earlier text of a guide: each change of what is published of it, national or of a state that the account
 * follows, joined by what receipts say of releases with the inquiries in which it was read out.
 */
export async function readCorrections(req: PayloadRequest, guide: string): Promise<FollowedCorrection[]> {
  const { db } = req.payload
  const states = followedStates(req).map(({ value }) => value)
  const changes = await db.find<Changed>({
    collection: 'events',
    where: {
      and: [
        { key: { equals: guide } },
        { before: { exists: true } },
        { or: [{ kind: { equals: 'guides' } }, { and: [{ kind: { equals: 'variants' } }, { state: { in: states } }] }] },
      ],
    },
    ...{ sort: '-sequence', limit: mostCorrections, pagination: false },
  })
  const read = await db.find<StoredInquiry>({
    collection: 'inquiries',
    where: { and: [{ 'guides.guide': { equals: guide } }, { state: { in: states } }] },
    ...{ sort: '-day', limit: 0, pagination: false },
  })
  if (changes.docs.length === 0 || read.docs.length === 0) return []
  const receipts = await db.find<Kept>({ collection: 'receipts', sort: '-sequence', limit: mostReceipts, pagination: false })
  const sites = new Map((await readSites(req.payload)).map((site) => [site.site, site]))
  const nameOf = await accountNames(
    changes.docs.map(({ by }) => by ?? null),
    req,
  )
  return changes.docs.flatMap((change): FollowedCorrection[] => {
    const places = states.flatMap((state) => {
      if (change.state && change.state !== state) return []
      const shown = shownOn(state, change, receipts.docs, sites.get(state))
      if (shown === undefined) return []
      const inquiries = read.docs.filter((inquiry) => inquiry.state === state && wasGivenEarlier(inquiry, guide, shown))
      if (inquiries.length === 0) return []
      return [
        {
          state,
          liveAt: shown.correction.liveAt ?? null,
          inquiries: inquiries.map(({ id, day, role, disposition }) => ({ id, day, role: role ?? null, disposition })),
        },
      ]
    })
    if (places.length === 0) return []
    const { sequence, at, by, state } = change
    return [{ sequence, at: new Date(at).toISOString(), who: nameOf(by ?? null), state: state ?? null, places }]
  })
}

interface Shown {
  correction: Correction
  known: KnownReleases
}

/**
 * Since when and in which releases a state's site shows a change, and what it showed before and after; undefined where the
 * change says nothing else on that site.
 */
function shownOn(
  state: string,
  { sequence, at }: Changed,
  receipts: readonly Kept[],
  site: Pick<SiteStanding, 'release' | 'since' | 'followedBy'> | undefined,
): Shown | undefined {
  const releasesIn = ({ sites }: Kept) =>
    sites.filter((each) => each.site === state).flatMap(({ release }) => [release, site?.followedBy[release] ?? release])
  const own = receipts.find((receipt) => receipt.sequence === sequence)
  const releases = own === undefined ? [] : releasesIn(own)
  if (own?.outcome === 'live' && releases.length === 0) return undefined
  const htmlAt = releases.length === 0 ? undefined : own?.htmlAt
  // A whole build gives no receipts: what it shows since is from after all that was published before it.
  const isBuilt = own === undefined && site?.since != null && new Date(site.since) > new Date(at)
  const since = htmlAt ?? (isBuilt ? at : undefined)
  const liveAt = since === undefined ? undefined : new Date(since).toISOString()
  const isBefore = (receipt: Kept) =>
    liveAt === undefined || (receipt.htmlAt !== undefined && new Date(receipt.htmlAt) < new Date(liveAt))
  const others = receipts.filter((receipt) => receipt.sequence !== sequence && receipt.htmlAt)
  return {
    correction: { releases: isBuilt && site?.release ? [site.release] : releases, ...(liveAt === undefined ? {} : { liveAt }) },
    known: {
      before: new Set(others.filter(isBefore).flatMap(releasesIn)),
      after: new Set(others.filter((receipt) => !isBefore(receipt)).flatMap(releasesIn)),
    },
  }
}

function wasGivenEarlier({ guides, day, startedAt }: StoredInquiry, guide: string, { correction, known }: Shown): boolean {
  return (guides ?? [])
    .filter((read) => read.guide === guide)
    .some(({ release }) =>
      wasEarlierText(
        { release, day, ...(startedAt ? { startedAt: new Date(startedAt).toISOString() } : {}) },
        correction,
        known,
        (moment) => today(undefined, new Date(moment)),
      ),
    )
}
