import { isDeepStrictEqual } from 'node:util'
import type { Pieces } from '@justicia/shared-content/content/content'
import { kindOf } from '@justicia/shared-content/content/kinds/kinds'
import { digestOfValue } from '@justicia/shared-content/pieces/digestOfValue'
import { stateOf } from '../documents/stateContent.ts'
import type { PublishedCollection } from '../kinds/kinds.ts'
import type { PublishedDocument } from './PublishedDocument.ts'
import type { PublishedState } from './PublishedState.ts'
import { pieceOnce, slugsOf } from './publishedFaults.ts'

/** A piece of content that is published: by what it is known, and what it says. */
export interface PublishedPiece {
  key: string
  /** Slug of the state whose it is; absent for the nation's. */
  state?: string
  digest: string
  piece: Pieces[PublishedCollection]
}

/** What a write did to the piece that a document is. */
export interface PieceChange {
  document: PublishedDocument
  /** Whether the document itself was written; else it only says otherwise because one that it names is gone or new. */
  isOwn: boolean
  before?: PublishedPiece
  after?: PublishedPiece
}

/**
 * The pieces that are published otherwise than before, those of documents that were not written themselves among them: a
 * guide loses the mention of another one that was withdrawn. What is pointed to comes first, as it was published.
 */
export function pieceChanges(earlier: PublishedState, later: PublishedState): PieceChange[] {
  const sameNames = isDeepStrictEqual(namesIn(earlier), namesIn(later))
  const [slugsBefore, slugsNow] = [slugsOf(earlier), slugsOf(later)]
  const changes: PieceChange[] = []
  for (const key of new Set([...later.documents.keys(), ...earlier.documents.keys()])) {
    const [then, now] = [earlier.documents.get(key), later.documents.get(key)]
    const document = now ?? then
    if (document === undefined || (then === now && sameNames)) continue
    const before = then && publishedPiece(then, pieceOnce(then, earlier, slugsBefore))
    const after = now && publishedPiece(now, pieceOnce(now, later, slugsNow))
    if (before?.digest === after?.digest && before?.key === after?.key && before?.state === after?.state) continue
    changes.push({ document, isOwn: then !== now, ...(before ? { before } : {}), ...(after ? { after } : {}) })
  }
  return changes
}

/** The names that pieces are made with. */
function namesIn({ documents, guideSlugs }: PublishedState): Map<string, string> {
  const names = new Map<string, string>()
  for (const [id, slug] of guideSlugs) names.set(`guides/${id}`, slug)
  for (const [key, { collection, stored }] of documents)
    if (collection === 'guides' || collection === 'terms') names.set(`published/${key}`, (stored as { slug: string }).slug)
  return names
}

function publishedPiece(document: PublishedDocument, piece: Pieces[PublishedCollection] | undefined): PublishedPiece | undefined {
  if (piece === undefined) return undefined
  const { collection, file, stored } = document
  const { keyOf } = kindOf(collection) as { keyOf(piece: Pieces[PublishedCollection]): string }
  const state = stateOf(stored)
  return {
    key: keyOf(piece),
    ...(state === undefined ? {} : { state }),
    digest: digestOfValue(file === undefined ? piece : [piece, file]),
    piece,
  }
}
