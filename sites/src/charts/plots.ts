import type { DotsDrawing, LinesDrawing, MultiplesDrawing, TilesDrawing } from '@justicia/shared-content/pages/charts'
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** A drawing is made for one of two widths: a phone's and a page's. Text is never shrunk to fit. */
export type ChartWidth = 'narrow' | 'wide'

/** The plot of a drawing, without its words around it. */
export interface DrawnPlot {
  svg: string
  width: number
  height: number
}

export const widths: Record<ChartWidth, number> = { narrow: 288, wide: 688 }

const { document } = parseHTML('<html></html>')

function draw(options: Plot.PlotOptions & { width: number; height: number }): DrawnPlot {
  const svg = Plot.plot({ document: document as unknown as Document, style: { fontSize: '12px' }, ...options })
  // What its root says of all text in it.
  return { svg: `<g text-anchor="middle">${svg.innerHTML}</g>`, width: options.width, height: options.height }
}

const ink = 'var(--tinta-2)'

/** Room at the end of lines for their names, and letters of the widest of the fonts that readers have that fit into it. */
const nameRoom = { width: 150, letters: 19 }

/** Whether lines bear their names at their ends; where there is no room for one of them, all stand below. */
export function bearNames({ series }: LinesDrawing, size: ChartWidth): boolean {
  return size === 'wide' && series.every(({ name, last }) => `${name} ${last}`.length <= nameRoom.letters)
}

/** Lines from zero; the first in one colour, the second in another and dashed. */
export function linesPlot(drawing: LinesDrawing, size: ChartWidth): DrawnPlot {
  const { series, band } = drawing
  const width = widths[size]
  const isNamed = bearNames(drawing, size)
  const points = series.flatMap(({ points: own }, index) => own.map((point) => ({ ...point, index })))
  const years = [...new Set(points.map(({ year }) => year))].toSorted((a, b) => a - b)
  const [from = 0] = years
  const until = years.at(-1) ?? from
  const top = Math.max(...points.map(({ value, high }) => high ?? value))
  const colour = (index: number) => (index === 0 ? 'var(--dato)' : 'var(--dato-2)')
  return draw({
    width,
    height: size === 'wide' ? 280 : 220,
    marginLeft: 34,
    marginRight: isNamed ? nameRoom.width : 18,
    marginTop: 12,
    marginBottom: 26,
    x: { domain: [from, until], ticks: [from, Math.round((from + until) / 2), until], tickFormat: 'd', tickSize: 0, label: null },
    y: { domain: [0, top], nice: true, ticks: 4, tickSize: 0, label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: 'var(--linea)', strokeOpacity: 1 }),
      ...(band === undefined
        ? []
        : [Plot.areaY(series[0]?.points ?? [], { x: 'year', y1: 'low', y2: 'high', fill: 'var(--dato-franja)' })]),
      Plot.ruleY([0], { stroke: ink }),
      ...series.map(({ points: own }, index) =>
        Plot.lineY(own, {
          x: 'year',
          y: 'value',
          stroke: colour(index),
          strokeWidth: 2.5,
          ...(index === 0 ? {} : { strokeDasharray: '6 4' }),
        }),
      ),
      Plot.dot(series[0]?.points ?? [], { x: 'year', y: 'value', r: 3, fill: colour(0) }),
      ...(isNamed
        ? series.map(({ points: own, name, last }, index) =>
            Plot.text(own.slice(-1), {
              x: 'year',
              y: 'value',
              text: () => `${name} ${last}`,
              textAnchor: 'start',
              dx: 8,
              dy: labelShift(series, index),
              fill: colour(index),
              fontWeight: 700,
            }),
          )
        : []),
    ],
  })
}

/** Two names at nearly the same height stand above and below it. */
function labelShift(series: LinesDrawing['series'], index: number): number {
  const ends = series.map(({ points }) => points.at(-1)?.value ?? 0)
  const [first = 0, second] = ends
  if (second === undefined || Math.abs(first - second) > Math.max(...ends) * 0.15) return 0
  return (index === 0) === first >= second ? -8 : 8
}

/** Names that are too long for a tile. */
const shortNames: Readonly<Record<string, string>> = {
  Aguascalientes: 'Aguascal.',
  'Baja California': 'Baja Calif.',
  'Baja California Sur': 'B. Calif. Sur',
  'Ciudad de México': 'Cd. México',
  'Estado de México': 'Edo. México',
  'Quintana Roo': 'Q. Roo',
  'San Luis Potosí': 'S. L. Potosí',
}
const shortName = (name: string) => shortNames[name] ?? name

/** Where states stand: about where they lie, or, where that is too wide, in the order of their names. */
function placed<P extends { name: string; row: number; column: number }>(
  places: readonly P[],
  size: ChartWidth,
  columns: number,
) {
  if (size === 'wide') return places.map((place) => ({ ...place, short: shortName(place.name) }))
  return places.map((place, index) => ({
    ...place,
    row: Math.floor(index / columns) + 1,
    column: (index % columns) + 1,
    short: shortName(place.name),
  }))
}

const steps = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** A small chart a state. */
export function multiplesPlot({ places, country, from, until, top }: MultiplesDrawing, size: ChartWidth): DrawnPlot {
  const columns = size === 'wide' ? 10 : 4
  const own = placed(places, size, columns)
  const rows = Math.max(...own.map(({ row }) => row))
  const lines = own.flatMap(({ row, column, values }) =>
    values.map((value, index) => ({ row, column, year: from + index, value })),
  )
  const context = own.flatMap(({ row, column }) => country.map((value, index) => ({ row, column, year: from + index, value })))
  const at = { x: 'year', y: 'value', fx: 'column', fy: 'row' } as const
  return draw({
    width: widths[size],
    height: rows * (size === 'wide' ? 68 : 72),
    margin: 1,
    marginBottom: 16,
    marginTop: 12,
    x: { domain: [from, until + 0.6], axis: null },
    // Room for the number above a line that goes to the top.
    y: { domain: [0, top * 1.2], axis: null },
    fx: { domain: steps(columns), axis: null, padding: 0.1 },
    fy: { domain: steps(rows), axis: null, padding: 0.42 },
    marks: [
      Plot.ruleY(own, { y: 0, fx: 'column', fy: 'row', stroke: 'var(--linea)' }),
      Plot.areaY(lines, { x: 'year', y1: 0, y2: 'value', fx: 'column', fy: 'row', fill: 'var(--dato-franja)' }),
      Plot.lineY(context, { ...at, stroke: 'var(--dato-gris)', strokeDasharray: '1.5 2.5' }),
      Plot.lineY(lines, { ...at, stroke: 'var(--dato)', strokeWidth: 2 }),
      Plot.text(own, {
        fx: 'column',
        fy: 'row',
        text: 'short',
        frameAnchor: 'bottom-left',
        dy: 13,
        fill: ink,
        fontSize: size === 'wide' ? 11 : 11.5,
      }),
      Plot.text(own, {
        fx: 'column',
        fy: 'row',
        text: 'last',
        frameAnchor: 'top-right',
        dy: -6,
        fill: 'var(--dato)',
        fontWeight: 700,
        fontSize: 12,
      }),
    ],
  })
}

/** A tile a state, darker where the value is higher, with the value in it. */
export function tilesPlot({ places }: TilesDrawing, size: ChartWidth): DrawnPlot {
  const columns = size === 'wide' ? 10 : 4
  const own = placed(places, size, columns)
  const rows = Math.max(...own.map(({ row }) => row))
  const values = places.map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const shade = (value: number) => 0.08 + (0.34 * (value - low)) / (high - low || 1)
  return draw({
    width: widths[size],
    height: rows * (size === 'wide' ? 56 : 60),
    margin: 0,
    x: { domain: steps(columns), axis: null, padding: 0.06 },
    y: { domain: steps(rows), axis: null, padding: 0.08 },
    marks: [
      Plot.cell(own, {
        x: 'column',
        y: 'row',
        rx: 6,
        fill: 'var(--dato)',
        fillOpacity: ({ value }: { value: number }) => shade(value),
        stroke: 'var(--dato-gris)',
      }),
      Plot.text(own, { x: 'column', y: 'row', text: 'text', dy: -7, fontSize: 15, fontWeight: 700, fill: 'var(--tinta)' }),
      Plot.text(own, { x: 'column', y: 'row', text: 'short', dy: 11, fontSize: 10.5, fill: 'var(--tinta)' }),
    ],
  })
}

/** A row a name: a dot on its range, its value at the side. */
export function dotsPlot({ rows, from, until, mark }: DotsDrawing, size: ChartWidth): DrawnPlot {
  const wide = size === 'wide'
  const longest = Math.max(...rows.map(({ name }) => name.length))
  const names = rows.map(({ name }) => name)
  // On a phone a long name stands above its row.
  const above = !wide && longest > 20
  return draw({
    width: widths[size],
    height: rows.length * (above ? 36 : 20) + 34,
    marginLeft: above ? 4 : Math.min(wide ? 270 : 124, longest * 6.6 + 12),
    marginRight: 40,
    marginTop: 30,
    marginBottom: 4,
    x: { domain: [from, until], ticks: 3, tickSize: 0, label: null, axis: 'top', tickFormat: (value: number) => `${value}` },
    y: { domain: names, axis: above ? null : 'left', tickSize: 0, label: null, padding: 0.2 },
    marks: [
      Plot.gridX({ ticks: 3, stroke: 'var(--linea)', strokeOpacity: 1 }),
      ...(mark === undefined
        ? []
        : [Plot.ruleX([mark.value], { stroke: 'var(--dato-2)', strokeWidth: 2, strokeDasharray: '4 3' })]),
      Plot.link(rows, {
        x1: 'low',
        x2: 'high',
        y1: 'name',
        y2: 'name',
        stroke: 'var(--dato-gris)',
        strokeOpacity: 0.5,
        strokeWidth: 5,
        strokeLinecap: 'round',
        ...(above ? { dy: 7 } : {}),
      }),
      Plot.dot(rows, { x: 'value', y: 'name', r: 5, fill: 'var(--dato)', ...(above ? { dy: 7 } : {}) }),
      ...(above ? [Plot.text(rows, { y: 'name', text: 'name', frameAnchor: 'left', dy: -9, fill: 'var(--tinta)' })] : []),
      Plot.text(rows, {
        y: 'name',
        text: 'text',
        frameAnchor: 'right',
        dx: 36,
        fill: 'var(--tinta)',
        fontVariant: 'tabular-nums',
        ...(above ? { dy: 7 } : {}),
      }),
    ],
  })
}
