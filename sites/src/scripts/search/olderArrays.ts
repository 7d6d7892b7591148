/** What browsers of 2018 lack of arrays and the search is written with. */
const lists = Array.prototype as unknown as Record<string, unknown>

if (lists.flatMap === undefined) {
  const joined = (items: unknown[], depth: number): unknown[] =>
    items.reduce<unknown[]>(
      (all, item) => all.concat(Array.isArray(item) && depth > 1 ? joined(item, depth - 1) : (item as unknown[])),
      [],
    )
  lists.flat = function (this: unknown[], depth = 1) {
    return joined(this, depth)
  }
  lists.flatMap = function (this: unknown[], map: (item: unknown, at: number) => unknown) {
    return joined(this.map(map), 1)
  }
}

export {}
