import type { Content, StateContent } from './content.ts'
import { type ListedPieces, pieceKeys, sortList } from './sortContent.ts'

/** What stands under one key of a list from now on: nothing, where it was removed; of a fact, its values in their times. */
export type ContentChange = {
  [K in keyof ListedPieces]: {
    kind: K
    /** Slug of the state whose list it is; the nation's without it. */
    state?: string
    key: string
    pieces: readonly ListedPieces[K][]
  }
}[keyof ListedPieces]

/** Lists that a state has, and lists that only the nation has. */
const stateKinds = ['facts', 'organizations', 'variants'] as const satisfies readonly (keyof StateContent)[]

/**
 * Content after one change, in canonical order. All that is unchanged is shared with the content before, object by
 * object, so that what was computed of it holds.
 * @throws {RangeError} for a list that a state, or the nation, does not have.
 */
export function applyChange(content: Content, change: ContentChange): Content {
  const { kind, state } = change
  const isOfState = (stateKinds as readonly string[]).includes(kind)
  if (state === undefined ? kind === 'variants' : !isOfState)
    throw new RangeError(`${state ?? 'the nation'} has no list of ${kind}`)
  if (state === undefined) return { ...content, [kind]: changed(content[kind as Exclude<typeof kind, 'variants'>], change) }
  const own = content.states[state] ?? { facts: [], organizations: [], variants: [] }
  const states = { ...content.states, [state]: { ...own, [kind]: changed(own[kind as keyof StateContent], change) } }
  return { ...content, states: Object.fromEntries(Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function changed(list: readonly unknown[], { kind, key, pieces }: ContentChange): unknown[] {
  const keyOf = pieceKeys[kind] as (piece: unknown) => string
  return sortList(kind, [...list.filter((piece) => keyOf(piece) !== key), ...pieces] as never[])
}
