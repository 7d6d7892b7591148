/**
 * Makes the modules of `src/map` from @svg-maps/mexico 2.0.0 (CC BY 4.0).
 * Run: npm run silhouettes -w @justicia/sites
 */
import { writeFile } from 'node:fs/promises'
import map from '@svg-maps/mexico'
import svgpath from 'svgpath'
import { outlineOf } from './outlineOf.ts'
import { type Point, type Ring, ringArea, simplifyRings } from './simplifyRings.ts'

/** The one in every header, and the large one of a home page. */
const small = { box: 64, bytes: 300 }
const large = { box: 256, bytes: 1000 }
const mapLeastArea = 2.5

const snap = snapper(0.3)
/** The package's own types refer to another package that it does not bring. */
const { locations } = map as { locations: { id: string; path: string }[] }
const states = locations.map(({ id, path }) => ({ code: `MX-${id.toUpperCase()}`, rings: pathToRings(path) }))

const allRings = states.flatMap(({ rings }) => rings)
const outlined = [...states, { code: 'MX', rings: outlineOf(allRings) }]
const silhouettes = outlined.map(({ code, rings }) => [code, ringsToSilhouette(rings, small)] as const)
const largeSilhouettes = states.map(({ code, rings }) => [code, ringsToSilhouette(rings, large)] as const)
const simplified = simplifyRings(allRings, mapLeastArea)
const nationalMap = states.map(({ code, rings }) => {
  const own = simplified.splice(0, rings.length).filter((ring) => ringArea(ring) > mapLeastArea)
  return [code, ringsToPath(own)] as const
})

await writeModule(
  'silhouettes',
  `Outline of each state and of the country (MX) in a box of ${small.box} units, by ISO code`,
  silhouettes,
)
await writeModule('largeSilhouettes', `Outline of each state in a box of ${large.box} units, by ISO code`, largeSilhouettes)
await writeModule('nationalMap', 'The states of the map of Mexico (viewBox 0 0 793 498), by ISO code', nationalMap)

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

/** An outline that tells the state: its main bodies, fitted into the box, in so many bytes. */
function ringsToSilhouette(rings: readonly Ring[], { box, bytes }: { box: number; bytes: number }): string {
  const largest = Math.max(...rings.map(ringArea))
  const bodies = rings.filter((ring) => ringArea(ring) > largest * 0.02)
  const [xs, ys] = [bodies.flat().map(([x]) => x), bodies.flat().map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = box / Math.max(width, height)
  const [marginX, marginY] = [(box - width * scale) / 2, (box - height * scale) / 2]
  const fitted = bodies.map((ring) => ring.map(([x, y]) => [(x - left) * scale + marginX, (y - top) * scale + marginY] as const))
  for (let leastArea = 0.3; ; leastArea *= 1.15) {
    const path = ringsToPath(simplifyRings(fitted, leastArea).filter((ring) => ring.length > 2))
    if (path.length <= bytes) return path
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

async function writeModule(name: string, what: string, entries: readonly (readonly [string, string])[]): Promise<void> {
  const rows = entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, path]) => `  '${code}':\n    '${path}',`)
  const text = `// Made by scripts/make-silhouettes.ts from @svg-maps/mexico 2.0.0 by Victor Cazanave, CC BY 4.0.\n\n/** ${what}. */\nexport const ${name}: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n}\n`
  await writeFile(new URL(`../src/map/${name}.ts`, import.meta.url), text)
}
