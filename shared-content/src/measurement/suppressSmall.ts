/** A count by what it is of. */
export interface Cell<T> {
  of: T
  count: number
}

/** What a table may show of some counts. */
export interface Suppressed<T> {
  shown: Cell<T>[]
  /** What the cells that are not shown have together; 0 where all are shown, or nothing may be said. */
  rest: number
}

/** Below this a count is not shown. It is this project's own choice: no law of Mexico sets one for such figures. */
export const leastShown = 10

/**
 * Takes small counts out of a list whose sum may be known, so that none can be found by subtracting: those below the least
 * are told together, never one alone, and never as fewer than the least; the smallest others join them until that holds.
 * Primary and complementary suppression: Hundepool et al., «Statistical Disclosure Control» (Wiley, 2012).
 * @param cells counts above 0.
 */
export function suppressSmall<T>(cells: readonly Cell<T>[], least: number = leastShown): Suppressed<T> {
  const ordered = cells.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const firstSmall = ordered.findIndex(({ count }) => count < least)
  if (firstSmall === -1) return { shown: ordered, rest: 0 }
  const restOf = (from: number) => ordered.slice(from).reduce((sum, { count }) => sum + count, 0)
  let from = firstSmall
  while (from > 0 && (restOf(from) < least || ordered.length - from < 2)) from -= 1
  const rest = restOf(from)
  return { shown: ordered.slice(0, from), rest: rest < least || ordered.length - from < 2 ? 0 : rest }
}
