/** A page of a flow as a walker sees it. */
export interface Stop {
  /** Addresses that its answers lead to; none at an outcome. */
  next: readonly string[]
  isOutcome: boolean
}

/**
 * Every way from an address to an outcome, following answers only, as lists of addresses. Answers of one question that
 * lead to the same page are one way.
 * @param stopAt the page at an address.
 * @throws {Error} at a page that does not exist, at a question without answers and at a loop.
 */
export function everyPath(start: string, stopAt: (address: string) => Stop | undefined): string[][] {
  return pathsFrom(start, [])

  function pathsFrom(address: string, before: readonly string[]): string[][] {
    const here = [...before, address]
    if (before.includes(address)) throw new Error(`loop: ${here.join(' → ')}`)
    const stop = stopAt(address)
    if (stop === undefined) throw new Error(`no page: ${here.join(' → ')}`)
    if (stop.isOutcome) return [here]
    if (stop.next.length === 0) throw new Error(`dead end: ${here.join(' → ')}`)
    return [...new Set(stop.next)].flatMap((next) => pathsFrom(next, here))
  }
}
