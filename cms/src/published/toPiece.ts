import type { Pieces } from '@justicia/shared-content/content/content'
import type { ContentPlace } from '@justicia/shared-content/errors'
import type { Places } from '@justicia/shared-content/located/places'
import type { FieldAt, Slugs } from '../kinds/Kind.ts'
import { cmsKind, type PublishedCollection } from '../kinds/kinds.ts'
import { fieldPlace } from './fieldPlace.ts'
import type { PublishedDocument } from './PublishedDocument.ts'
import { placeBlocks } from './placeBlocks.ts'

/**
 * The piece of content that a published document is; `places` then knows the field of each of its parts.
 * @throws {ContentError} for a text that the content format does not have; anything for a document that is not whole.
 */
export function toPiece<K extends PublishedCollection>(
  document: PublishedDocument<K>,
  { slugs, places }: { slugs: Slugs; places: Places },
): Pieces[K] {
  const kind = cmsKind(document.collection)
  const piece = kind.toPiece(document.stored, { ...slugs, mediaDir: '' })
  if (piece === undefined) throw new TypeError(`${document.collection} ${document.id} holds on to what is not there`)
  for (const { blocks, place } of textsOf(document, piece)) placeBlocks(places, blocks, place)
  kind.place?.(piece, places, (path, language) => fieldPlace(document, path, language))
  return piece
}

/** What the editor stored of each text of a document, with its field. */
export function storedBodies<K extends PublishedCollection>(document: PublishedDocument<K>) {
  return located(document, cmsKind(document.collection).storedBodies?.(document.stored))
}

/** Every text of a piece, with its field and its language. */
export function textsOf<K extends PublishedCollection>(document: PublishedDocument<K>, piece: Pieces[K]) {
  return located(document, cmsKind(document.collection).textsOf?.(piece, document.stored))
}

function located<T extends FieldAt>(document: PublishedDocument, fields: readonly T[] = []): (T & { place: ContentPlace })[] {
  return fields.map((field) => ({ ...field, place: fieldPlace(document, field.path, field.language) }))
}
