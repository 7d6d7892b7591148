import type { CollectionAfterChangeHook, CollectionSlug } from 'payload'
import { inTransactionOf } from '../requests/sideRequest.ts'
import type { ForgetfulDatabase } from './ForgetfulDatabase.ts'
import { isConfidential, mapPlace, type Place, type PlaceHolder } from './places.ts'
import { sealOf } from './sealOf.ts'

type Stored = PlaceHolder & Record<string, unknown> & { id: string | number }
interface StoredVersion {
  id: string | number
  createdAt: string
  updatedAt: string
  parent: string | number
  version: Stored
  [key: string]: unknown
}

/**
 * When an organization, or one of its places, becomes confidential: seals its places in everything that was stored of it
 * before, the published document and all versions, and has the database wipe the old text.
 */
export const sealHistory: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const now = doc as Stored
  if (operation === 'create' || !becameConfidential(now, previousDoc as PlaceHolder | undefined)) return doc
  const slug = collection.slug as CollectionSlug
  const side = inTransactionOf(req)
  const { db } = req.payload
  const seal = (holder: Stored): Stored => ({
    ...holder,
    locations: (holder.locations ?? []).map((place) => mapPlace(place, sealOf(req.payload).close)),
  })
  const stored = await db.findOne<Stored>({ collection: slug, where: { id: { equals: now.id } }, locale: 'all', req: side })
  if (stored?.locations?.length) {
    // A place of the newest text that is not confidential stays readable.
    const open = new Set((now.locations ?? []).filter((place) => !isConfidential(place, now)).map(({ id }) => id))
    const locations = (seal(stored).locations ?? []).map((place, index) =>
      open.has(place.id) ? (stored.locations?.[index] as Place) : place,
    )
    await db.updateOne({
      collection: slug,
      id: now.id,
      data: { locations, updatedAt: stored.updatedAt },
      locale: 'all',
      req: side,
    })
  }
  const { docs } = await db.findVersions<Stored>({
    collection: slug,
    where: { parent: { equals: now.id } },
    pagination: false,
    limit: 0,
    locale: 'all',
    req: side,
  })
  for (const { id, ...version } of docs as unknown as StoredVersion[]) {
    if (!version.version.locations?.length || version.latest === true) continue
    await db.updateVersion({
      collection: slug,
      id,
      versionData: { ...version, version: seal(version.version) } as never,
      locale: 'all',
      req: side,
    })
  }
  ;(db as unknown as ForgetfulDatabase).wipeAfter?.(await req.transactionID)
  return doc
}

function becameConfidential(now: PlaceHolder, before: PlaceHolder | undefined): boolean {
  const hiddenBefore = new Set(
    (before?.locations ?? []).filter((place) => isConfidential(place, before ?? {})).map(({ id }) => id),
  )
  const places = now.locations ?? []
  if (now.confidential === true && before?.confidential !== true) return true
  return places.some((place) => isConfidential(place, now) && !hiddenBefore.has(place.id) && now.confidential !== true)
}
