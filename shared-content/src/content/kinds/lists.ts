import type { Content, Pieces, StateContent } from '../content.ts'
import type { Kind } from './Kind.ts'
import { nationalKinds, stateKinds } from './kinds.ts'

/** One list of content. */
export interface PieceList {
  name: keyof Pieces
  kind: Kind<object>
  pieces: readonly object[]
  /** Slug of the state whose it is; the nation's without it. */
  state: string | undefined
  /** The folder of its scope: empty, or `states/jalisco/`. */
  folder: string
}

/** Every list of a content, the nation's first. */
export function listsOf(content: Content): PieceList[] {
  return [
    ...listsIn(nationalKinds, content, undefined),
    ...Object.entries(content.states).flatMap(([state, own]) => listsIn(stateKinds, own, state)),
  ]
}

/** A content with other lists in the place of its own. */
export function mapLists(content: Content, map: (list: PieceList) => readonly object[]): Content {
  const mapped = (lists: readonly PieceList[]) => Object.fromEntries(lists.map((list) => [list.name, map(list)]))
  return {
    ...(mapped(listsIn(nationalKinds, content, undefined)) as unknown as Omit<Content, 'states'>),
    states: Object.fromEntries(
      Object.entries(content.states).map(([state, own]) => [
        state,
        mapped(listsIn(stateKinds, own, state)) as unknown as StateContent,
      ]),
    ),
  }
}

/** A content of nothing, to be filled. */
export function emptyContent(): Content {
  return { ...(emptyLists(nationalKinds) as unknown as Omit<Content, 'states'>), states: {} }
}

/** What a state adds that adds nothing. */
export function emptyState(): StateContent {
  return emptyLists(stateKinds) as unknown as StateContent
}

/** A content that is one piece alone. */
export function contentOf<K extends keyof Pieces>(name: K, piece: Pieces[K], state?: string): Content {
  const content = emptyContent()
  const scope = state === undefined ? content : emptyState()
  const lists = scope as unknown as Record<string, object[]>
  lists[name] = [piece]
  if (state !== undefined) content.states = { [state]: scope as StateContent }
  return content
}

function listsIn(kinds: object, lists: object, state: string | undefined): PieceList[] {
  return (Object.entries(kinds) as [keyof Pieces, Kind<object>][]).map(([name, kind]) => ({
    name,
    kind,
    pieces: (lists as Record<string, readonly object[]>)[name] ?? [],
    state,
    folder: state === undefined ? '' : `states/${state}/`,
  }))
}

function emptyLists(kinds: object): Record<string, object[]> {
  return Object.fromEntries(Object.keys(kinds).map((name) => [name, []]))
}
