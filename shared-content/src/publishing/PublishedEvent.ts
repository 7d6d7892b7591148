import { z } from 'zod'
import type { Pieces } from '../content/content.ts'
import { kindNames } from '../content/kinds/kinds.ts'

/** Something that happened to what is published, as the log of the CMS tells it: which piece says something else since. */
export const publishedEventSchema = z.object({
  /** Its place in the log, which is the order of the commits. */
  sequence: z.int().positive(),
  /** When it was committed: ISO 8601, UTC. */
  at: z.iso.datetime(),
  kind: z.enum(kindNames() as [keyof Pieces, ...(keyof Pieces)[]]),
  /** Key of the piece in its list. */
  key: z.string(),
  /** Slug of the state whose list it is; absent for the nation's. */
  state: z.string().optional(),
})
export type PublishedEvent = z.infer<typeof publishedEventSchema>

/** A piece of content by its list and its key. */
export type PieceName = Pick<PublishedEvent, 'kind' | 'key' | 'state'>

/** A piece that events speak of, and which those are. */
export interface ChangedPiece extends PieceName {
  /** In order. */
  sequences: number[]
}

/**
 * The pieces that events speak of, each once, in the order in which they were first spoken of: of a burst, what counts is
 * what is published at its end.
 */
export function coalesceEvents(events: readonly PublishedEvent[]): ChangedPiece[] {
  const pieces = new Map<string, ChangedPiece>()
  for (const { sequence, kind, key, state } of events.toSorted((a, b) => a.sequence - b.sequence)) {
    const name = pieceName({ kind, key, ...(state === undefined ? {} : { state }) })
    const piece = pieces.get(name) ?? { kind, key, ...(state === undefined ? {} : { state }), sequences: [] }
    pieces.set(name, piece)
    piece.sequences.push(sequence)
  }
  return [...pieces.values()]
}

/** @example pieceName({ kind: 'facts', key: 'fiscalia.nombre', state: 'jalisco' }) // 'jalisco/facts/fiscalia.nombre' */
export function pieceName({ kind, key, state }: PieceName): string {
  return `${state ?? ''}/${kind}/${key}`
}
