import { type LanguageKey, translationKeys } from '@justicia/shared-content/languages'
import { type BasePayload, type CollectionSlug, type PayloadRequest, type TypedLocale, ValidationError } from 'payload'
import { takeTurn } from '../database/takeTurn.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { Slugs } from '../kinds/Kind.ts'
import { cmsKind, type PublishedCollection, type Stored } from '../kinds/kinds.ts'
import { SeedError } from '../kinds/SeedError.ts'
import { type PublishedState, readAgain, readPublishedState } from '../published/PublishedState.ts'
import { recordChanges } from '../publishing/recordPublished.ts'
import { inTransaction } from '../requests/inTransaction.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'
import { eachLanguage, joinLanguages } from './joinLanguages.ts'
import { retryConflict } from './retryConflict.ts'
import { withRowIds } from './withRowIds.ts'

/** One document to be, whatever its collection. */
export interface Piece {
  /** Natural key: the same piece has the same key in every seed. */
  key: string
  /** Canonical text, to tell whether the stored one says the same. */
  text: string
  /** What Payload takes, in one language. */
  toData: (language: LanguageKey) => Record<string, unknown>
  /** Absolute path of an upload. */
  filePath?: string
  /** Whether `toData` gives only what all languages share: then one update says it. */
  onlyShared?: boolean
}

/** What the database has under a key. */
export interface StoredPiece {
  id: DocumentId
  /** Canonical text of what is published; undefined when it is a draft only. */
  text: string | undefined
}

export interface SeedCounts {
  created: number
  updated: number
  unchanged: number
  /** Keys of what differs and was left as it is, because a person changed it in the CMS. Absent when there are none. */
  kept?: string[]
}

/** Documents a transaction: a seed that is killed loses at most this many. */
const batchSize = 25

/**
 * Creates or updates the pieces of one collection, published, in transactions of a few documents. Running it again
 * after an interruption does what is left. Each transaction also writes what it did into the log. What a person saved in the CMS since it was last seeded, published or as a
 * draft, is left as it is and told.
 * @param overwrite whether the files go before what people saved.
 * @param onProgress called after each transaction with the number of pieces done.
 * @param onWait called when another program holds the database.
 */
export async function seedPieces(input: {
  payload: BasePayload
  collection: PublishedCollection
  pieces: readonly Piece[]
  stored: ReadonlyMap<string, StoredPiece>
  overwrite: boolean
  onProgress: (done: number) => void
  onWait: () => void
}): Promise<SeedCounts> {
  const { payload, collection, pieces, stored, overwrite, onProgress, onWait } = input
  const counts: SeedCounts = { created: 0, updated: 0, unchanged: 0 }
  const differing = pieces.filter(({ key, text }) => stored.get(key)?.text !== text)
  counts.unchanged = pieces.length - differing.length
  const people = overwrite ? new Set<string>() : await savedByPeople(payload, collection)
  const trashed = await keysInTrash(payload, collection)
  const isKept = ({ key }: Piece) => people.has(String(stored.get(key)?.id)) || trashed.has(key)
  const kept = differing.filter(isKept).map(({ key }) => key)
  if (kept.length > 0) counts.kept = kept
  const changed = differing.filter((piece) => !isKept(piece))
  let state: PublishedState | undefined
  for (let start = 0; start < changed.length; start += batchSize) {
    const batch = changed.slice(start, start + batchSize)
    const transaction = () =>
      inTransaction({
        payload,
        context: { [contentChecked]: true },
        write: async (req) => {
          await takeTurn(req)
          const known = batch.flatMap(({ key }) => stored.get(key)?.id ?? [])
          const earlier = await readAgain(state ?? (await readPublishedState(req)), { collection, ids: known, req })
          const ids: DocumentId[] = []
          for (const piece of batch) ids.push(await write({ payload, collection, piece, id: stored.get(piece.key)?.id, req }))
          const later = await readAgain(earlier, { collection, ids, req })
          await recordChanges({ earlier, later, actionOf: () => 'publish', req })
          return later
        },
      })
    state = await retryConflict(transaction, { onWait })
    for (const { key } of batch) counts[stored.has(key) ? 'updated' : 'created']++
    onProgress(counts.unchanged + kept.length + start + batch.length)
  }
  return counts
}

/** Ids of the documents whose last version, published or a draft, a person saved: see `noteEditor`. */
async function savedByPeople(payload: BasePayload, collection: CollectionSlug): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: Boolean(payload.collections[collection].config.versions?.drafts),
    pagination: false,
    select: { lastEditedBy: true } as never,
    where: { lastEditedBy: { exists: true } },
  })
  return new Set(docs.map(({ id }) => String(id)))
}

/** What a document in the trash names may have gone there before it. */
const noSlugs: Slugs = { guide: () => undefined, anyGuide: () => undefined, term: () => undefined }

/** Keys of the pieces that people put into the trash: they stay there. */
async function keysInTrash<K extends PublishedCollection>(payload: BasePayload, collection: K): Promise<Set<string>> {
  if (payload.collections[collection].config.trash !== true) return new Set()
  const { docs } = await payload.db.find<Stored[K]>({
    collection,
    pagination: false,
    where: { deletedAt: { exists: true } },
  })
  const { storedKeyOf, trashedKeyOf } = cmsKind(collection).seed
  return new Set(docs.flatMap((document) => trashedKeyOf?.(document) ?? storedKeyOf(document, noSlugs) ?? []))
}

async function write(input: {
  payload: BasePayload
  collection: PublishedCollection
  piece: Piece
  id: DocumentId | undefined
  req: PayloadRequest
}): Promise<DocumentId> {
  const { payload, collection, piece, id, req } = input
  // `data` is checked by the collection itself; its type depends on the collection, which is not known here.
  const common = { collection, depth: 0, draft: false, overrideAccess: true, overwriteExistingFiles: true, req } as const
  const inLanguage = (language: LanguageKey) => ({ ...piece.toData(language), _status: 'published' }) as never
  const upload = piece.filePath === undefined ? {} : { filePath: piece.filePath }
  try {
    if (id === undefined) {
      const { flattenedFields } = payload.collections[collection].config
      const data = joinLanguages(flattenedFields, eachLanguage(inLanguage)) as never
      // Creating with `locale: 'all'` stores localized fields as they come; Payload's types know it for reads only.
      return (await payload.create({ ...common, ...upload, locale: 'all' as 'es', data })).id
    }
    // Payload updates one language at a time; rows keep their ids, so that all land on the same.
    const updated = await payload.update({ ...common, ...upload, id, locale: 'es', data: inLanguage('es') })
    if (piece.onlyShared === true) return id
    for (const language of translationKeys)
      await payload.update({ ...common, id, locale: language as TypedLocale, data: withRowIds(inLanguage(language), updated) })
    return id
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const faults = error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
    throw new SeedError(`El CMS no aceptó «${piece.key}» (${collection}): ${faults}`, { cause: error })
  }
}
