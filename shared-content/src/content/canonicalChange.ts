import { ContentErrorCollector } from '../errors.ts'
import { Places } from '../located/places.ts'
import type { ContentChange } from './applyChange.ts'
import type { MediaAsset } from './content.ts'
import type { Kind } from './kinds/Kind.ts'
import { kindOf } from './kinds/kinds.ts'
import { sortList } from './sortContent.ts'
import type { SourceFile } from './sourceFiles.ts'

/**
 * A change with its pieces as they would be read from their files: what is equal there is equal here, down to the order of
 * its fields, so that a piece has one digest wherever it comes from. It also proves that it can be written and read.
 * @throws {ContentErrors} for a piece that its file could not hold.
 */
export function canonicalChange(change: ContentChange): ContentChange {
  const kind = kindOf(change.kind) as unknown as Kind<object>
  const collector = new ContentErrorCollector()
  const folder = change.state === undefined ? '' : `states/${change.state}/`
  const originals = new Map(change.kind === 'media' ? change.pieces.map(({ slug, path }) => [slug, path]) : [])
  const files = new Map<string, SourceFile>(
    kind.files
      .print(sortList(change.kind, change.pieces as never[]))
      .map(([name, text]) => [name, { file: `${folder}${name}`, text }]),
  )
  if (change.kind === 'media')
    for (const { file } of change.pieces) files.set(`media/${file}`, { file: `media/${file}`, text: '' })
  const pieces = kind.files.read({ dir: '', state: change.state, files, places: new Places(), collector })
  collector.throwIfAny()
  // Where an original lies is no part of what an image says.
  const placed =
    change.kind === 'media' ? (pieces as MediaAsset[]).map((media) => ({ ...media, path: originals.get(media.slug) })) : pieces
  return { ...change, pieces: placed } as ContentChange
}
