import type { CollectionSlug, PayloadRequest } from 'payload'
import { isConfidential, isSealedPlace, type Place, type PlaceHolder } from '../confidential/places.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { SavedDraft } from '../reach/draftedState.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import type { SharedDraft } from './shareToken.ts'

type Named = Pick<SharedDraft, 'kind' | 'id'>
type Version = { id: string | number; updatedAt: string }

/**
 * The newest version of a document, as one that lasts: the next autosave writes a version of its own, and not over the one
 * that was shared. Undefined where there is none.
 */
export async function keepNewestVersion({ kind, id }: Named, req: PayloadRequest): Promise<Version | undefined> {
  const { db } = req.payload
  const collection = kind as CollectionSlug
  const newest = async () => {
    const where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
    const { docs } = await db.findVersions({ collection, where, limit: 1, pagination: false, sort: '-updatedAt' })
    return docs[0] as (Version & { autosave?: boolean }) | undefined
  }
  const found = await newest()
  if (found?.autosave !== true) return found
  // Only the mark, not the text: an autosave may be writing it now. SQLite would date the version anew.
  await db.updateVersion({
    collection,
    id: found.id,
    versionData: { autosave: false, updatedAt: found.updatedAt } as never,
    req: inTransactionOf(req),
  })
  return newest()
}

/** A version that was shared. */
export interface SharedVersion {
  saved: SavedDraft
  /** The state whose text the document is now, where it is of one. */
  state: unknown
  /** Somebody saved the document since. */
  isOld: boolean
}

/**
 * The version that a link shows, without any place that is confidential.
 * @returns 'gone' where the document is, 'overwritten' where only the version is, 'withdrawn' where a place has become
 * confidential since.
 */
export async function readSharedVersion(
  shared: SharedDraft,
  req: PayloadRequest,
): Promise<SharedVersion | 'gone' | 'overwritten' | 'withdrawn'> {
  const { kind, id, version, savedAt } = shared
  const { db } = req.payload
  const collection = kind as CollectionSlug
  const document = await db.findOne<Record<string, unknown> & { id: DocumentId }>({ collection, where: { id: { equals: id } } })
  if (document === null || document.deletedAt) return 'gone'
  const found = (await req.payload.findVersionByID({
    collection: kind as 'guides',
    id: version as string,
    depth: 0,
    locale: 'all',
    disableErrors: true,
  })) as unknown as { parent: unknown; updatedAt: string; version: Record<string, unknown> } | null
  if (!found || String(found.parent) !== String(id) || found.updatedAt !== savedAt) return 'overwritten'
  const { docs } = await db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
  })
  const newest = docs[0] as (Version & { version: Record<string, unknown> }) | undefined
  const saved = { ...found.version, id: document.id, updatedAt: found.updatedAt } as SavedDraft
  // Another text of that version may say where a place is that nobody may know of now.
  if ([document, newest?.version].some((now) => now !== undefined && hidesMore(now, saved as PlaceHolder))) return 'withdrawn'
  if (Array.isArray(saved.locations))
    saved.locations = (saved.locations as Place[]).filter(
      (place) => !isConfidential(place, saved as PlaceHolder) && !isSealedPlace(place),
    )
  return { saved, state: document.state, isOld: newest !== undefined && String(newest.id) !== String(version) }
}

/** Whether a document hides where a place is, and what was shared of it did not. */
function hidesMore(now: PlaceHolder, shared: PlaceHolder): boolean {
  const hiddenIn = (holder: PlaceHolder) =>
    (Array.isArray(holder.locations) ? holder.locations : []).filter((place) => isConfidential(place, holder)).map(({ id }) => id)
  const hidden = new Set(hiddenIn(shared))
  return (now.confidential === true && shared.confidential !== true) || hiddenIn(now).some((id) => !hidden.has(id))
}
