import type { Point, Ring } from './simplifyRings.ts'

/** The outer lines of areas that share borders: the edges that only one of them has, joined into rings. */
export function outlineOf(rings: readonly Ring[]): Ring[] {
  const points = new Map<string, Point>()
  const ends = new Map<string, Set<string>>()
  for (const ring of rings)
    for (const [index, point] of ring.entries()) {
      const next = ring[(index + 1) % ring.length] as Point
      points.set(String(point), point)
      toggleEdge(ends, String(point), String(next))
    }
  const outline: Ring[] = []
  for (const start of ends.keys()) {
    const ring: Point[] = []
    for (let key: string | undefined = start; key !== undefined; ) {
      const next: string | undefined = ends.get(key)?.values().next().value
      if (next === undefined) break
      ring.push(points.get(key) as Point)
      toggleEdge(ends, key, next)
      key = next
    }
    if (ring.length > 2) outline.push(ring)
  }
  return outline
}

/** An edge seen a second time is a border between two areas, and goes. */
function toggleEdge(ends: Map<string, Set<string>>, a: string, b: string): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const others = ends.get(from) ?? new Set()
    if (!others.delete(to)) others.add(to)
    ends.set(from, others)
  }
}
