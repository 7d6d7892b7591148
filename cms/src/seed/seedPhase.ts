import type { Content } from '@justicia/shared-content/content/content'
import type { BasePayload } from 'payload'
import type { DocumentId } from '../documents/stored.ts'
import type { PublishedCollection } from '../published/PublishedDocument.ts'
import type { Piece, StoredPiece } from './seedPieces.ts'

/** What a phase is made from. */
export interface SeedSource {
  payload: BasePayload
  content: Content
  mediaDir: string
}

/** One collection's turn in a seed: what the files hold, and what is stored already. */
export interface SeedPhase {
  /** For people: «Guías». */
  label: string
  collection: PublishedCollection
  pieces: Piece[]
  stored: Map<string, StoredPiece>
}

/** Stored documents by natural key. One that is not published counts as different from any piece. */
export function storedByKey<T extends { id: DocumentId; _status?: string | null | undefined }>(
  stored: readonly T[],
  keyOf: (document: T) => string | undefined,
  textOf: (document: T) => string,
): Map<string, StoredPiece> {
  return new Map(
    stored.flatMap((document) => {
      const key = keyOf(document)
      if (key === undefined) return []
      return [[key, { id: document.id, text: document._status === 'draft' ? undefined : textOf(document) }]]
    }),
  )
}

/** The ids of those slugs that are stored; a second turn ties the rest. */
export function idsOf(slugs: readonly string[], ids: ReadonlyMap<string, DocumentId>): DocumentId[] {
  return slugs.flatMap((slug) => ids.get(slug) ?? [])
}

/** Each scope of facts and organizations with its `state` value, the national one first. */
export function scopesOf(content: Content, nationalScope: string) {
  return [[nationalScope, content] as const, ...Object.entries(content.states)]
}
