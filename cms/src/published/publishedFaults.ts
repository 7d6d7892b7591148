import { checkContent } from '@justicia/shared-content/content/checkContent'
import type { Content } from '@justicia/shared-content/content/content'
import { type FactEnd, factEnds } from '@justicia/shared-content/content/factEnds'
import { ContentErrors } from '@justicia/shared-content/errors'
import type { State } from '@justicia/shared-content/schema/state'
import { nationalScope } from '../access/roles.ts'
import { stateContent } from '../documents/stateContent.ts'
import { readFieldPlace } from './fieldPlace.ts'
import type { Fault, Pieces, PublishedCollection, PublishedDocument } from './PublishedDocument.ts'
import type { PublishedState } from './PublishedState.ts'
import { errorToFault, type ReadPiece, readPiece } from './readPiece.ts'
import type { Slugs } from './toPiece.ts'

/** What the content rules say of everything that is published. */
export interface PublishedFaults {
  faults: Fault[]
  /** Facts that are quoted and end without a successor. */
  ends: FactEnd[]
}

/** All that is wrong with what is published on a day: in each document by itself, and between them. */
export function publishedFaults(
  state: PublishedState,
  { states, date }: { states: readonly State[]; date: string },
): PublishedFaults {
  const { places } = state
  const content: Content = { guides: [], terms: [], flows: [], facts: [], organizations: [], laws: [], media: [], states: {} }
  const faults: Fault[] = []
  const slugs = slugsOf(state)
  for (const document of state.documents.values()) {
    const read = readOnce(document, state, slugs)
    faults.push(...read.faults)
    if (read.piece !== undefined) add(content, document, read.piece)
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

/** A document is read again when it was saved, or when a guide or a word that it may point to has another name. */
function readOnce(document: PublishedDocument, state: PublishedState, slugs: Slugs & { signature: string }): ReadPiece {
  const known = state.read.get(document)
  if (known?.signature === slugs.signature) return known.read
  const read = readPiece(document, { slugs, places: state.places })
  state.read.set(document, { signature: slugs.signature, read })
  return read
}

function slugsOf({ documents, guideSlugs }: PublishedState): Slugs & { signature: string } {
  const guides = new Map<string, string>()
  const terms = new Map<string, string>()
  for (const document of documents.values()) {
    if (isOf(document, 'guides')) guides.set(String(document.id), document.stored.slug)
    if (isOf(document, 'terms')) terms.set(String(document.id), document.stored.slug)
  }
  return {
    guide: (id) => guides.get(String(id)),
    anyGuide: (id) => guides.get(String(id)) ?? guideSlugs.get(String(id)) ?? 'sin-publicar',
    term: (id) => terms.get(String(id)),
    signature: JSON.stringify([[...guides].toSorted(), [...terms].toSorted(), [...guideSlugs].toSorted()]),
  }
}

function isOf<K extends PublishedCollection>(document: PublishedDocument, collection: K): document is PublishedDocument<K> {
  return document.collection === collection
}

function add(content: Content, document: PublishedDocument, piece: Pieces[PublishedCollection]): void {
  if (isOf(document, 'facts') || isOf(document, 'organizations') || isOf(document, 'variants')) {
    const { state } = document.stored
    const scope = state === nationalScope ? { ...content, variants: [] } : stateContent(content, state)
    const list: unknown[] = scope[document.collection]
    list.push(piece)
  } else {
    const list: unknown[] = content[document.collection as 'guides' | 'terms' | 'flows' | 'laws' | 'media']
    list.push(piece)
  }
}
