/** A corner of a ring. */
export type Point = readonly [x: number, y: number]
/** A closed line; its first point is not repeated at the end. */
export type Ring = readonly Point[]

interface Corner {
  point: Point
  neighbours: Set<string>
}

/**
 * Leaves out the corners that matter least (Visvalingam's measure: the triangle that a corner makes with its two
 * neighbours), alike in all rings that share them, so that borders stay common. Corners where three lines meet stay.
 * Rings left with fewer than three corners vanish from the answer as empty rings.
 */
export function simplifyRings(rings: readonly Ring[], leastArea: number): Ring[] {
  const corners = new Map<string, Corner>()
  const keyed = rings.map((ring) => ring.map(String).filter((key, index, keys) => key !== keys.at(index - 1)))
  for (const [index, keys] of keyed.entries())
    for (const [place, key] of keys.entries()) {
      const point = (rings[index] as Ring).find((candidate) => String(candidate) === key) as Point
      const corner = corners.get(key) ?? { point, neighbours: new Set<string>() }
      corner.neighbours.add(keys.at(place - 1) as string).add(keys[(place + 1) % keys.length] as string)
      corners.set(key, corner)
    }
  for (;;) {
    const least = leastCorner(corners)
    if (least === undefined || least.area >= leastArea) break
    removeCorner(corners, least.key)
  }
  return keyed.map((keys) => {
    const kept = keys.map((key) => corners.get(key)?.point).filter((point) => point !== undefined)
    return kept.length < 3 ? [] : kept
  })
}

/** The unsigned area of a ring. */
export function ringArea(ring: Ring): number {
  let twice = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice) / 2
}

function leastCorner(corners: Map<string, Corner>): { key: string; area: number } | undefined {
  let least: { key: string; area: number } | undefined
  for (const [key, { point, neighbours }] of corners) {
    if (neighbours.size !== 2) continue
    const [before, after] = [...neighbours].map((neighbour) => corners.get(neighbour)?.point) as [Point, Point]
    const area = ringArea([before, point, after])
    if (least === undefined || area < least.area) least = { key, area }
  }
  return least
}

function removeCorner(corners: Map<string, Corner>, key: string): void {
  const [before, after] = [...(corners.get(key) as Corner).neighbours] as [string, string]
  corners.delete(key)
  for (const [end, other] of [
    [before, after],
    [after, before],
  ] as const) {
    const neighbours = corners.get(end)?.neighbours
    neighbours?.delete(key)
    if (end !== other) neighbours?.add(other)
  }
}
