import type { PayloadRequest, Where } from 'payload'
import { editableStates, followsAllWork, followsNationalWork, type Holder } from '../access/roles.ts'
import { accountNames } from '../accounts/accountName.ts'
import { idOf } from '../documents/idOf.ts'
import type { DocumentId } from '../documents/stored.ts'
import { inTransactionOf, sideRequest } from '../requests/sideRequest.ts'
import { statesOf } from '../validation/statesOf.ts'
import type { DriftItem } from './driftWork.ts'
import type { DriftedChange } from './variantDrift.ts'

interface DriftedVariant {
  id: DocumentId
  guide: unknown
  state: string
  drift?: DriftedChange[] | null
}

/** Whether an account sees what drifted: everybody who edits content, a state editor in the own states. */
export function seesDrift(user: Holder | null | undefined): boolean {
  return followsNationalWork(user)
}

/** How many changes of variants have drifted, of those that an account works on. */
export async function countDrifted(req: PayloadRequest): Promise<number> {
  const docs = await findDrifted(req, { drift: true })
  return docs.reduce((count, { drift }) => count + (drift?.length ?? 0), 0)
}

/** What drifted of the variants that an account works on, as their editors have them now, the oldest first. */
export async function readDrifted(req: PayloadRequest, variant?: DocumentId): Promise<DriftItem[]> {
  const docs = await findDrifted(req, { guide: true, state: true, drift: true }, variant)
  if (docs.length === 0) return []
  const places = new Map(statesOf(req).map(({ slug, short_name }) => [slug, short_name]))
  const guides = await readGuides(req, new Set(docs.flatMap(({ guide }) => idOf(guide) ?? [])))
  const sinceFirst = docs.flatMap(({ drift }) => (drift ?? []).map(({ since }) => since)).sort()[0]
  const whoOf = await readWho(
    req,
    [...guides.values()].map(({ slug }) => slug),
    sinceFirst,
  )
  return docs
    .flatMap(({ id, guide, state, drift }) => {
      const of = guides.get(String(idOf(guide)))
      return (drift ?? []).map(({ row, section, op, title, standing, since }): DriftItem => {
        const who = of === undefined ? undefined : whoOf(of.slug, since)
        return {
          variant: id,
          ...{ row, section, standing, since, state },
          guide: of?.title ?? '',
          place: places.get(state) ?? state,
          title: title ?? section,
          ...(op === undefined ? {} : { op }),
          ...(who === undefined ? {} : { who }),
        }
      })
    })
    .sort(
      (a, b) => a.since.localeCompare(b.since) || a.place.localeCompare(b.place, 'es') || a.guide.localeCompare(b.guide, 'es'),
    )
}

/** Beneath Payload, which would go through every field of thousands of documents for a few that the server noted. */
async function findDrifted(req: PayloadRequest, select: Record<string, true>, variant?: DocumentId): Promise<DriftedVariant[]> {
  if (!seesDrift(req.user)) return []
  const where: Where[] = [
    { 'version.standing': { in: ['drifted', 'missing'] } },
    { 'version.deletedAt': { exists: false } },
    ...(followsAllWork(req.user) ? [] : [{ 'version.state': { in: editableStates(req.user) } }]),
  ]
  const { docs } = await req.payload.db.queryDrafts<DriftedVariant>({
    collection: 'variants',
    limit: 0,
    locale: 'es',
    pagination: false,
    select: { parent: true, version: select } as never,
    where: { and: where },
    req: inTransactionOf(req),
  })
  return variant === undefined ? docs : docs.filter(({ id }) => String(id) === String(variant))
}

/** Title and slug of guides. */
async function readGuides(req: PayloadRequest, ids: ReadonlySet<DocumentId>) {
  const { docs } = await req.payload.find({
    collection: 'guides',
    depth: 0,
    locale: 'es',
    pagination: false,
    overrideAccess: true,
    select: { slug: true, title: true },
    where: { id: { in: [...ids] } },
    req: sideRequest(req),
  })
  return new Map(docs.map(({ id, slug, title }) => [String(id), { slug, title }]))
}

/** Who published the national text of a guide that is noted as of some moment. */
async function readWho(req: PayloadRequest, slugs: readonly string[], since: string | undefined) {
  const { docs } = await req.payload.db.find<{ at: string | Date; key: string; by: string | null }>({
    collection: 'events',
    pagination: false,
    limit: 0,
    sort: 'sequence',
    select: { at: true, key: true, by: true },
    where: {
      and: [
        { kind: { equals: 'guides' } },
        { key: { in: [...slugs] } },
        ...(since === undefined ? [] : [{ at: { greater_than_equal: since } }]),
      ],
    },
  })
  const nameOf = await accountNames(
    docs.map(({ by }) => by),
    req,
  )
  const events = Map.groupBy(
    docs.map(({ at, key, by }) => ({ at: new Date(at).toISOString(), key, who: nameOf(by) })),
    ({ key }) => key,
  )
  // A text is stored, and then the event is written.
  return (slug: string, at: string): string | undefined => events.get(slug)?.find((event) => event.at >= at)?.who
}
