/**
 * Makes `src/map/silhouettes.ts` and `src/map/nationalMap.ts` from @svg-maps/mexico 2.0.0 (CC BY 4.0).
 * Run: npm run silhouettes -w @justicia/sites
 */
import { writeFile } from 'node:fs/promises'
import map from '@svg-maps/mexico'
import svgpath from 'svgpath'
import { outlineOf } from './outlineOf.ts'
import { type Point, type Ring, ringArea, simplifyRings } from './simplifyRings.ts'

const silhouetteBox = 64
const silhouetteBytes = 300
const mapLeastArea = 2.5

const snap = snapper(0.3)
/** The package's own types refer to another package that it does not bring. */
const { locations } = map as { locations: { id: string; path: string }[] }
const states = locations.map(({ id, path }) => ({ code: `MX-${id.toUpperCase()}`, rings: pathToRings(path) }))

const allRings = states.flatMap(({ rings }) => rings)
const silhouettes = [...states, { code: 'MX', rings: outlineOf(allRings) }].map(
  ({ code, rings }) => [code, ringsToSilhouette(rings)] as const,
)
const simplified = simplifyRings(allRings, mapLeastArea)
const nationalMap = states.map(({ code, rings }) => {
  const own = simplified.splice(0, rings.length).filter((ring) => ringArea(ring) > mapLeastArea)
  return [code, ringsToPath(own)] as const
})

await writeFile(
  new URL('../src/map/silhouettes.ts', import.meta.url),
  moduleText(
    'silhouettes',
    `Outline of each state and of the country (MX) in a box of ${silhouetteBox} units, by ISO code`,
    silhouettes,
  ),
)
await writeFile(
  new URL('../src/map/nationalMap.ts', import.meta.url),
  moduleText('nationalMap', 'The states of the map of Mexico (viewBox 0 0 793 498), by ISO code', nationalMap),
)
console.log(
  `silhouettes: at most ${Math.max(...silhouettes.map(([, path]) => path.length))} bytes; map: ${nationalMap.map(([, path]) => path).join('').length} bytes`,
)

function pathToRings(path: string): Ring[] {
  const rings: Point[][] = []
  svgpath(path)
    .abs()
    .iterate(([command], _index, x, y) => {
      // The position given is the one before the command.
      if (command === 'M') rings.push([])
      else rings.at(-1)?.push(snap([x, y]))
    })
  return rings
    .map((ring) => ring.filter((point, index) => String(point) !== String(ring.at(index - 1))))
    .filter((ring) => ring.length > 2)
}

/** Gives points closer than `distance` to one seen before that point, so that both sides of a border are the same. */
function snapper(distance: number): (point: Point) => Point {
  const seen: Point[] = []
  return ([x, y]) => {
    const near = seen.find(([seenX, seenY]) => Math.hypot(seenX - x, seenY - y) < distance)
    if (near !== undefined) return near
    const point: Point = [Number(x.toFixed(2)), Number(y.toFixed(2))]
    seen.push(point)
    return point
  }
}

/** The simplest outline that tells the state: its main bodies, fitted into the box, in at most `silhouetteBytes`. */
function ringsToSilhouette(rings: readonly Ring[]): string {
  const largest = Math.max(...rings.map(ringArea))
  const bodies = rings.filter((ring) => ringArea(ring) > largest * 0.02)
  const [xs, ys] = [bodies.flat().map(([x]) => x), bodies.flat().map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = silhouetteBox / Math.max(width, height)
  const [marginX, marginY] = [(silhouetteBox - width * scale) / 2, (silhouetteBox - height * scale) / 2]
  const fitted = bodies.map((ring) => ring.map(([x, y]) => [(x - left) * scale + marginX, (y - top) * scale + marginY] as const))
  for (let leastArea = 0.3; ; leastArea *= 1.15) {
    const path = ringsToPath(simplifyRings(fitted, leastArea).filter((ring) => ring.length > 2))
    if (path.length <= silhouetteBytes) return path
  }
}

/** Whole numbers, relative, without the corners that fall together in them. */
function ringsToPath(rings: readonly Ring[]): string {
  const whole = rings.map((ring) =>
    ring
      .map(([x, y]) => `${Math.round(x)},${Math.round(y)}`)
      .filter((corner, index, corners) => corner !== corners.at(index - 1)),
  )
  const absolute = whole.filter((corners) => corners.length > 2).map((corners) => `M${corners.join('L')}z`)
  return svgpath(absolute.join('')).rel().toString()
}

function moduleText(name: string, what: string, entries: readonly (readonly [string, string])[]): string {
  const rows = entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, path]) => `  '${code}': '${path}',`)
  return `// Made by scripts/make-silhouettes.ts from @svg-maps/mexico 2.0.0 by Victor Cazanave, CC BY 4.0.\n\n/** ${what}. */\nexport const ${name}: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n}\n`
}
