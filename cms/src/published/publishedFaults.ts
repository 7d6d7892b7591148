import { findContentErrors } from '@justicia/shared-content/content/checkContent'
import type { Content } from '@justicia/shared-content/content/content'
import { type FactEnd, factEnds } from '@justicia/shared-content/content/factEnds'
import { kindOf } from '@justicia/shared-content/content/kinds/kinds'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { knownOf } from '@justicia/shared-content/content/knownOf'
import { sortContent } from '@justicia/shared-content/content/sortContent'
import { ContentError, ContentErrorCollector } from '@justicia/shared-content/errors'
import { checkPiece } from '@justicia/shared-content/rules/checkPiece'
import type { State } from '@justicia/shared-content/schema/state'
import { addPiece, stateOf } from '../documents/stateContent.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { Slugs } from '../kinds/Kind.ts'
import { cmsKind } from '../kinds/kinds.ts'
import { fieldPlace, keyOf, readFieldPlace } from './fieldPlace.ts'
import type { Fault, PublishedDocument } from './PublishedDocument.ts'
import type { KnownPiece, PublishedState } from './PublishedState.ts'
import { errorToFault, readPiece } from './readPiece.ts'
import { toPiece } from './toPiece.ts'

/** What the content rules say of everything that is published. */
export interface PublishedFaults {
  faults: Fault[]
  /** Facts that are quoted and end without a successor. */
  ends: FactEnd[]
}

/**
 * What is wrong with what is published on a day: between documents, and in some of them by themselves.
 * @param whole keys of the documents that are read as the build reads their files; of the others, which were so when
 *   they were published, only the content is taken.
 */
export function publishedFaults(
  state: PublishedState,
  { states, date, whole }: { states: readonly State[]; date: string; whole: ReadonlySet<string> },
): PublishedFaults {
  const { places } = state
  const { content, faults } = readContent(state, whole)
  const collector = new ContentErrorCollector()
  findContentErrors({ content, states, date, places }, collector)
  return { faults: [...faults, ...faultsAt(collector, state)], ends: factEnds({ content, states, date, places }) }
}

/**
 * What is wrong with one document beside all that is published: by itself, and by the rules of its kind.
 * @param state in which the document stands.
 */
export function documentFaults(
  document: PublishedDocument,
  state: PublishedState,
  { states, date }: { states: readonly State[]; date: string },
): Fault[] {
  const { places } = state
  const { content, faults, pieces } = readContent(state, new Set([keyOf(document)]))
  const piece = pieces.get(document)
  if (piece === undefined) return faults
  const collector = new ContentErrorCollector()
  checkPiece(
    kindOf(document.collection).rules,
    {
      piece: piece as never,
      state: stateOf(document.stored),
      file: places.node(piece, fieldPlace(document, cmsKind(document.collection).wholeAt)),
      places,
      known: knownOf({ content, states, date }),
    },
    { collector, warn: () => {} },
  )
  return [...faults, ...faultsAt(collector, state)]
}

/** The pieces that documents are, and what is wrong with those that are read as the build reads their files. */
function readContent(
  state: PublishedState,
  whole: ReadonlySet<string>,
): { content: Content; faults: Fault[]; pieces: Map<PublishedDocument, NonNullable<KnownPiece['piece']>> } {
  const content = emptyContent()
  const faults: Fault[] = []
  const pieces = new Map<PublishedDocument, NonNullable<KnownPiece['piece']>>()
  const slugs = slugsOf(state)
  for (const [key, document] of state.documents) {
    const read = whole.has(key) ? readPiece(document, { slugs, places: state.places }) : undefined
    const piece = read === undefined ? pieceOnce(document, state, slugs) : read.piece
    faults.push(...(read?.faults ?? []))
    if (piece === undefined) continue
    addPiece(content, document.collection, piece, stateOf(document.stored))
    pieces.set(document, piece)
  }
  return { content, faults, pieces }
}

/** What rules told, at the documents that it is told of. */
function faultsAt({ errors }: ContentErrorCollector, { documents }: PublishedState): Fault[] {
  return errors.flatMap((error) => {
    const key = readFieldPlace(error.place)?.key
    const document = key === undefined ? undefined : documents.get(key)
    return document === undefined ? [] : [errorToFault(document, error)]
  })
}

/** Everything that is published, as content in its order. */
export function publishedContent(state: PublishedState): Content {
  return sortContent(readContent(state, new Set()).content)
}

/** A document is converted again when it was saved, or when one that it names has another name. */
export function pieceOnce(document: PublishedDocument, state: PublishedState, slugs: Slugs): KnownPiece['piece'] {
  const known = state.pieces.get(document)
  if (known?.asked.every(([kind, id, answer]) => slugs[kind](id) === answer)) return known.piece
  const asked: KnownPiece['asked'] = []
  const ask =
    <T extends string | undefined>(kind: keyof Slugs, answerTo: (id: DocumentId) => T) =>
    (id: DocumentId): T => {
      const answer = answerTo(id)
      asked.push([kind, id, answer])
      return answer
    }
  const recorded: Slugs = {
    guide: ask('guide', slugs.guide),
    anyGuide: ask('anyGuide', slugs.anyGuide),
    term: ask('term', slugs.term),
  }
  const piece = pieceOf(document, recorded, state)
  state.pieces.set(document, { asked, piece })
  return piece
}

/** Undefined for a document of an older database that is not whole: it is left out, as the build leaves it out. */
function pieceOf(document: PublishedDocument, slugs: Slugs, { places }: PublishedState): KnownPiece['piece'] {
  try {
    return toPiece(document, { slugs, places })
  } catch (error) {
    if (error instanceof ContentError || error instanceof TypeError) return undefined
    throw error
  }
}

/** What a state knows of the names of documents that others point to. */
export function slugsOf({ documents, guideSlugs }: PublishedState): Slugs {
  const guides = new Map<string, string>()
  const terms = new Map<string, string>()
  for (const document of documents.values()) {
    const { collection, id, stored } = document
    if (collection === 'guides' || collection === 'terms')
      (collection === 'guides' ? guides : terms).set(String(id), (stored as { slug: string }).slug)
  }
  return {
    guide: (id) => guides.get(String(id)),
    anyGuide: (id) => guides.get(String(id)) ?? guideSlugs.get(String(id)) ?? 'sin-publicar',
    term: (id) => terms.get(String(id)),
  }
}
