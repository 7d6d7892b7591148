import path from 'node:path'
import type { Pieces } from '@justicia/shared-content/content/content'
import { Places } from '@justicia/shared-content/located/places'
import type { BasePayload, PayloadRequest } from 'payload'
import type { DocumentId } from '../documents/stored.ts'
import type { Slugs } from '../kinds/Kind.ts'
import { type PublishedCollection, publishedCollections } from '../kinds/kinds.ts'
import { readStored } from '../kinds/readStored.ts'
import { sideRequest } from '../requests/sideRequest.ts'
import { fileDigest } from '../uploads/fileDigest.ts'
import { keyOf } from './fieldPlace.ts'
import type { PublishedDocument } from './PublishedDocument.ts'

/** A document as content; undefined when it cannot be. Holds while the names that it asked for are the same. */
export interface KnownPiece {
  asked: [kind: keyof Slugs, id: DocumentId, answer: string | undefined][]
  piece: Pieces[PublishedCollection] | undefined
}

/** Everything that is published at one moment, as a request sees it. */
export interface PublishedState {
  /** By `keyOf`; what changed last stands last. */
  documents: ReadonlyMap<string, PublishedDocument>
  /** Slugs of all guides by id, drafts among them: a message names the guide that has yet to be published. */
  guideSlugs: ReadonlyMap<string, string>
  /** The fields that the parts of pieces come from. */
  places: Places
  /** Documents that were converted to content already. */
  pieces: WeakMap<PublishedDocument, KnownPiece>
}

/** What each CMS of this process read last: a document is read again only when it was saved since. */
const lastRead = new WeakMap<BasePayload, PublishedState>()

/**
 * What is published now, within the request's transaction. Costs one short list a collection, and the reading of what
 * changed since the last time.
 * @param written the collection that was written since an earlier state of the same transaction: only that is listed anew.
 */
export async function readPublishedState(
  req: PayloadRequest,
  written?: { collection: PublishedCollection; since: PublishedState },
): Promise<PublishedState> {
  const { payload } = req
  const last = written?.since ?? lastRead.get(payload)
  const known = last?.documents ?? new Map<string, PublishedDocument>()
  const isListed = (collection: PublishedCollection) => written === undefined || collection === written.collection
  const unchanged = new Map([...known].filter(([, { collection }]) => !isListed(collection)))
  const changed: [PublishedCollection, Map<string, string>][] = []
  const guideSlugs = new Map(isListed('guides') ? [] : last?.guideSlugs)
  // One after another: MongoDB takes one operation at a time in a transaction.
  for (const collection of publishedCollections().filter(isListed)) {
    const listed = await listDocuments(req, collection)
    const toRead = new Map<string, string>()
    for (const { id, updatedAt, published, slug } of listed) {
      if (collection === 'guides') guideSlugs.set(String(id), slug)
      if (!published) continue
      const document = known.get(keyOf({ collection, id }))
      if (document?.updatedAt === updatedAt) unchanged.set(keyOf(document), document)
      else toRead.set(String(id), updatedAt)
    }
    if (toRead.size > 0) changed.push([collection, toRead])
  }
  // In the order of the last time, so that the same content gives the same faults.
  const documents = new Map<string, PublishedDocument>()
  for (const key of known.keys()) {
    const document = unchanged.get(key)
    if (document !== undefined) documents.set(key, document)
  }
  for (const [collection, toRead] of changed)
    for (const document of await readByIds(req, collection, [...toRead.keys()])) documents.set(keyOf(document), document)
  const state: PublishedState = {
    documents,
    guideSlugs,
    places: last?.places ?? new Places(),
    pieces: last?.pieces ?? new WeakMap(),
  }
  lastRead.set(payload, state)
  return state
}

/** More ids than this in one question are asked for by reading the whole collection. */
const manyIds = 50

async function readByIds(req: PayloadRequest, collection: PublishedCollection, ids: string[]): Promise<PublishedDocument[]> {
  const wanted = new Set(ids)
  const found: Found[] = await readStored(req.payload, collection, {
    req,
    ...(ids.length > manyIds ? {} : { where: { id: { in: ids } } }),
  })
  const documents: PublishedDocument[] = []
  for (const stored of found) {
    if (!wanted.has(String(stored.id))) continue
    const file = await fileOf(req.payload, collection, stored)
    documents.push({ collection, id: stored.id, updatedAt: timeOf(stored.updatedAt ?? ''), stored, file })
  }
  return documents
}

type Found = PublishedDocument['stored'] & {
  updatedAt?: string
  _status?: string | null | undefined
  slug?: string
  filename?: string
}

/** Digest of an upload's file, taken while it is the file that the document speaks of: a later one may have its name. */
async function fileOf({ collections }: BasePayload, collection: PublishedCollection, stored: Found): Promise<string | undefined> {
  const { upload } = collections[collection].config
  return upload && stored.filename !== undefined ? fileDigest(path.join(upload.staticDir ?? '', stored.filename)) : undefined
}

/** Whether there are drafts of a collection; what has none is public as soon as it is saved. */
function hasDrafts({ collections }: BasePayload, collection: PublishedCollection): boolean {
  return Boolean(collections[collection].config.versions?.drafts)
}

/**
 * A state with some documents of one collection as they are now, within the request's transaction: what a writer needs
 * who knows what it writes.
 */
export async function readAgain(
  state: PublishedState,
  { collection, ids, req }: { collection: PublishedCollection; ids: readonly DocumentId[]; req: PayloadRequest },
): Promise<PublishedState> {
  const documents = new Map(state.documents)
  const guideSlugs = new Map(state.guideSlugs)
  for (const id of ids) documents.delete(keyOf({ collection, id }))
  for (const document of ids.length === 0 ? [] : await readByIds(req, collection, ids.map(String))) {
    const { slug = '', _status } = document.stored as Found
    if (collection === 'guides') guideSlugs.set(String(document.id), slug)
    if (_status === 'published' || !hasDrafts(req.payload, collection)) documents.set(keyOf(document), document)
  }
  return { ...state, documents, guideSlugs }
}

interface Listed {
  id: DocumentId
  updatedAt: string
  published: boolean
  slug: string
}

async function listDocuments(req: PayloadRequest, collection: PublishedCollection): Promise<Listed[]> {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    pagination: false,
    draft: false,
    overrideAccess: true,
    // Guides also to name those that are no more than drafts.
    ...(collection === 'guides' || !hasDrafts(req.payload, collection) ? {} : { where: { _status: { equals: 'published' } } }),
    select: { updatedAt: true, ...(collection === 'guides' ? { slug: true, _status: true } : {}) } as never,
    req: sideRequest(req),
  })
  return (docs as unknown as { id: DocumentId; updatedAt: string | Date; slug?: string; _status?: string }[]).map(
    ({ id, updatedAt, slug = '', _status }) => ({
      id,
      updatedAt: timeOf(updatedAt),
      published: collection !== 'guides' || _status === 'published',
      slug,
    }),
  )
}

/** Both databases' form of a time as one text. What an old database holds in its place is a version of its own. */
function timeOf(value: string | Date): string {
  const time = new Date(value)
  return Number.isNaN(time.getTime()) ? String(value) : time.toISOString()
}
