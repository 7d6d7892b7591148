import type { Content, Pieces } from './content.ts'
import { kindOf, nationalKinds, stateKinds } from './kinds/kinds.ts'
import { emptyState } from './kinds/lists.ts'
import { sortList } from './sortContent.ts'

/** What stands under one key of a list from now on: nothing, where it was removed; of a fact, its values in their times. */
export type ContentChange = {
  [K in keyof Pieces]: {
    kind: K
    /** Slug of the state whose list it is; the nation's without it. */
    state?: string
    key: string
    pieces: readonly Pieces[K][]
  }
}[keyof Pieces]

/**
 * Content after one change, in canonical order. All that is unchanged is shared with the content before, object by
 * object, so that what was computed of it holds.
 * @throws {RangeError} for a list that a state, or the nation, does not have.
 */
export function applyChange(content: Content, change: ContentChange): Content {
  const { kind, state } = change
  if (!(kind in (state === undefined ? nationalKinds : stateKinds)))
    throw new RangeError(`${state ?? 'the nation'} has no list of ${kind}`)
  if (state === undefined) return { ...content, [kind]: changed(listOf(content, kind), change) }
  const own = content.states[state] ?? emptyState()
  const states = { ...content.states, [state]: { ...own, [kind]: changed(listOf(own, kind), change) } }
  return { ...content, states: Object.fromEntries(Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function listOf(lists: object, kind: keyof Pieces): readonly object[] {
  return (lists as Record<string, readonly object[]>)[kind] ?? []
}

function changed(list: readonly object[], { kind, key, pieces }: ContentChange): object[] {
  const { keyOf } = kindOf(kind) as { keyOf(piece: object): string }
  return sortList(kind, [...list.filter((piece) => keyOf(piece) !== key), ...pieces] as never[])
}
