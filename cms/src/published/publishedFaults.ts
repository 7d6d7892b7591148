import { checkContent } from '@justicia/shared-content/content/checkContent'
import { type FactEnd, factEnds } from '@justicia/shared-content/content/factEnds'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { ContentError, ContentErrors } from '@justicia/shared-content/errors'
import type { State } from '@justicia/shared-content/schema/state'
import { addPiece, stateOf } from '../documents/stateContent.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { Slugs } from '../kinds/Kind.ts'
import { readFieldPlace } from './fieldPlace.ts'
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
  const content = emptyContent()
  const faults: Fault[] = []
  const slugs = slugsOf(state)
  for (const [key, document] of state.documents) {
    const read = whole.has(key) ? readPiece(document, { slugs, places }) : undefined
    const piece = read === undefined ? pieceOnce(document, state, slugs) : read.piece
    faults.push(...(read?.faults ?? []))
    if (piece !== undefined) addPiece(content, document.collection, piece, stateOf(document.stored))
  }
  try {
    checkContent({ content, states, date, places })
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error
    for (const each of error.errors) {
      const key = readFieldPlace(each.place)?.key
      const document = key === undefined ? undefined : state.documents.get(key)
      if (document !== undefined) faults.push(errorToFault(document, each))
    }
  }
  return { faults, ends: factEnds({ content, states, date, places }) }
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
