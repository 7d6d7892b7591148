import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import { kindOf } from '@justicia/shared-content/content/kinds/kinds'
import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import { type PieceName, pieceName } from '@justicia/shared-content/publishing/PublishedEvent'
import type { BasePayload, Where } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { stateOf } from '../documents/stateContent.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { Names } from '../kinds/Kind.ts'
import { cmsKind, type PublishedCollection } from '../kinds/kinds.ts'
import { readStored } from '../kinds/readStored.ts'
import { UnreadDocuments } from '../snapshot/UnreadDocuments.ts'

type Changes = Awaited<ReturnType<PublicationFeed['changes']>>

/** What is published now of some pieces, read document by document. */
export async function readChanges(payload: BasePayload, mediaDir: string, pieces: readonly PieceName[]): Promise<Changes> {
  const found: Changes = { changes: [], unread: [] }
  if (pieces.length === 0) return found
  const names = await readNames(payload, mediaDir)
  for (const [kind, ofKind] of Map.groupBy(pieces, (piece) => piece.kind)) {
    const documents = await readDocuments(payload, kind, ofKind, names)
    for (const piece of ofKind) {
      const unread = new UnreadDocuments()
      const made = documents
        .filter(({ name }) => name === pieceName(piece))
        .flatMap(({ make }) => unread.attempt(pieceName(piece), make).flatMap((each) => each ?? []))
      if (unread.list.length > 0) found.unread.push(...unread.list.map(({ message }) => ({ piece, message })))
      else found.changes.push({ ...piece, pieces: made } as ContentChange)
    }
  }
  return found
}

/** The field that a piece's key stands in, beside its state; of a variant, the guide that it varies. */
export function keyFieldOf(collection: PublishedCollection): string {
  return cmsKind(collection).namedBy.at(-1) ?? ''
}

/** Documents that may be those pieces, each with the name of its own, which its key alone tells. */
async function readDocuments<K extends PublishedCollection>(
  payload: BasePayload,
  collection: K,
  pieces: readonly PieceName[],
  names: Names & { guideIds: ReadonlyMap<string, DocumentId> },
) {
  const kind = cmsKind(collection)
  const keyField = keyFieldOf(collection)
  const keyOf = ({ key }: PieceName) => (keyField === 'guide' ? names.guideIds.get(key) : key)
  const scopeField = kind.namedBy.includes('state' as never)
  const wanted = pieces.flatMap((piece): Where[] => {
    const key = keyOf(piece)
    const state = scopeField ? [{ state: { equals: piece.state ?? nationalScope } }] : []
    return key === undefined ? [] : [{ and: [{ [keyField]: { equals: key } }, ...state] }]
  })
  if (wanted.length === 0) return []
  const isDraftable = Boolean(payload.collections[collection].config.versions?.drafts)
  const where: Where = { and: [{ or: wanted }, ...(isDraftable ? [{ _status: { equals: 'published' } }] : [])] }
  const stored = await readStored(payload, collection, { where })
  return stored.map((each) => {
    const named = kind.named(each, names) as never
    const state = stateOf(each)
    return {
      name: pieceName({ kind: collection, key: kindOf(collection).keyOf(named), ...(state === undefined ? {} : { state }) }),
      make: () => kind.toPiece(each, names),
    }
  })
}

/** The names that published documents know each other by. */
async function readNames(payload: BasePayload, mediaDir: string): Promise<Names & { guideIds: ReadonlyMap<string, DocumentId> }> {
  const published = { where: { _status: { equals: 'published' } }, select: { slug: true } } as const
  const guides = await readStored(payload, 'guides', published)
  const terms = await readStored(payload, 'terms', published)
  const [guideSlugs, termSlugs] = [guides, terms].map((list) => new Map(list.map(({ id, slug }) => [String(id), slug])))
  const guide = (id: DocumentId) => guideSlugs?.get(String(id))
  return {
    guide,
    anyGuide: guide,
    term: (id) => termSlugs?.get(String(id)),
    mediaDir,
    guideIds: new Map(guides.map(({ id, slug }) => [slug, id])),
  }
}
