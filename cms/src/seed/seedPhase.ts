import type { Content, Pieces } from '@justicia/shared-content/content/content'
import { contentToFiles } from '@justicia/shared-content/content/contentFiles'
import { contentOf, listsOf } from '@justicia/shared-content/content/kinds/lists'
import type { BasePayload } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { stateOf } from '../documents/stateContent.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { Names, SeedTarget } from '../kinds/Kind.ts'
import { cmsKind, type PublishedCollection, type Stored } from '../kinds/kinds.ts'
import { readStored } from '../kinds/readStored.ts'
import { fileDigest } from '../uploads/fileDigest.ts'
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
  pieces: Piece[]
  stored: Map<string, StoredPiece>
}

/** Names of documents that are stored. */
interface StoredNames {
  names: Names
  target: Omit<SeedTarget, 'state'>
}

/** What there is to seed of a kind, tied to what is stored already. */
export async function seedPhase<K extends PublishedCollection>(collection: K, source: SeedSource): Promise<SeedPhase> {
  return phaseOf(collection, source, await namesOf(source.payload, source.mediaDir))
}

async function phaseOf<K extends PublishedCollection>(
  collection: K,
  { payload, content }: SeedSource,
  { names, target }: StoredNames,
): Promise<SeedPhase> {
  const { words, seed, fileOf } = cmsKind(collection)
  const pieces: Piece[] = []
  for (const { state, pieces: listed } of listsOf(content).filter(({ name }) => name === collection))
    for (const piece of listed as Pieces[K][]) {
      const filePath = fileOf?.(piece)
      pieces.push({
        key: seed.keyOf(piece, state ?? nationalScope),
        text: await textOf(collection, piece, state),
        toData: seed.toData(piece, { ...target, state: state ?? nationalScope }),
        ...(filePath === undefined ? {} : { filePath }),
      })
    }
  return { label: words.list, pieces, stored: await storedByKey(collection, await readStored(payload, collection), names) }
}

/** A second turn: ties the pieces to those of their own kind that the first had yet to make. Undefined where there are none. */
export async function secondPhase<K extends PublishedCollection>(
  collection: K,
  source: SeedSource,
): Promise<SeedPhase | undefined> {
  const { seed } = cmsKind(collection)
  const { second } = seed
  if (second === undefined) return undefined
  const known = await namesOf(source.payload, source.mediaDir)
  const [phase, { target }] = [await phaseOf(collection, source, known), known]
  const related = new Map(
    listsOf(source.content)
      .filter(({ name }) => name === collection)
      .flatMap(({ state = nationalScope, pieces }) =>
        (pieces as Pieces[K][]).map((piece) => [seed.keyOf(piece, state), second.toData(piece, { ...target, state })] as const),
      ),
  )
  return {
    ...phase,
    label: second.list,
    pieces: phase.pieces.map((piece) => ({ ...piece, onlyShared: true, toData: () => related.get(piece.key) ?? {} })),
  }
}

/** Stored documents by natural key. One that is not published counts as different from any piece. */
async function storedByKey<K extends PublishedCollection>(
  collection: K,
  documents: readonly Stored[K][],
  names: Names,
): Promise<Map<string, StoredPiece>> {
  const { seed, toPiece } = cmsKind(collection)
  const stored = new Map<string, StoredPiece>()
  for (const document of documents) {
    const key = seed.storedKeyOf(document, names)
    if (key === undefined) continue
    const isDraft = (document as { _status?: string | null })._status === 'draft'
    const piece = isDraft ? undefined : toPiece(document, names)
    const text = piece === undefined ? undefined : await textOf(collection, piece, stateOf(document))
    stored.set(key, { id: document.id, text })
  }
  return stored
}

/** The files that a piece would be written to, as one text: two pieces are the same when these are. */
async function textOf<K extends PublishedCollection>(
  collection: K,
  piece: Pieces[K],
  state: string | undefined,
): Promise<string> {
  const file = cmsKind(collection).fileOf?.(piece)
  const files = [...contentToFiles(contentOf(collection, piece, state))].map(([name, text]) => `${name}\n${text}`)
  return [...(file === undefined ? [] : [await fileDigest(file)]), ...files].join('\n')
}

/** Guides and words that are stored, drafts among them, by id and by slug. */
async function namesOf(payload: BasePayload, mediaDir: string): Promise<StoredNames> {
  const guides = await readStored(payload, 'guides', { select: { slug: true } })
  const terms = await readStored(payload, 'terms', { select: { slug: true } })
  const slugIn = (documents: readonly { id: DocumentId; slug: string }[]) => {
    const slugs = new Map(documents.map(({ id, slug }) => [String(id), slug]))
    return (id: DocumentId) => slugs.get(String(id))
  }
  const idIn = (documents: readonly { id: DocumentId; slug: string }[]) => {
    const ids = new Map(documents.map(({ id, slug }) => [slug, id]))
    return (slug: string) => ids.get(slug)
  }
  const guide = slugIn(guides)
  return {
    names: { guide, anyGuide: guide, term: slugIn(terms), mediaDir },
    target: { guideId: idIn(guides), termId: idIn(terms) },
  }
}
