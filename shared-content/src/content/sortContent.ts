import type { Content, Pieces } from './content.ts'
import type { Kind } from './kinds/Kind.ts'
import { kindOf } from './kinds/kinds.ts'
import { mapLists } from './kinds/lists.ts'

/** Puts every list in the one order that files have, so that equal content gives equal bytes. */
export function sortContent(content: Content): Content {
  const states = Object.fromEntries(sortBy(Object.entries(content.states), ([slug]) => slug))
  return mapLists({ ...content, states }, ({ kind, pieces }) => inOrder(kind, pieces))
}

/** Puts one list in its order. */
export function sortList<K extends keyof Pieces>(name: K, pieces: readonly Pieces[K][]): Pieces[K][] {
  return inOrder(kindOf(name), pieces)
}

function inOrder<P extends object>(kind: Kind<P>, pieces: readonly P[]): P[] {
  return sortBy(pieces, (piece) => kind.orderOf?.(piece) ?? kind.keyOf(piece))
}

/** Sorts by code units, which is the same on every machine and in every locale. */
function sortBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
