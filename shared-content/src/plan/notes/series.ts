import type { ChartPoint } from '../../pages/charts.ts'
import { decimalText, type FigureKey, tableFigures } from '../../research/TableFigures.ts'
import type { ResearchTable } from '../../vocabulary/research.ts'

/** One place and indicator through the years. */
export interface Series {
  points: ChartPoint[]
  first: ChartPoint
  last: ChartPoint
  lowest: ChartPoint
  highest: ChartPoint
}

/** @throws {RangeError} for a series that the table does not have. */
export function seriesOf(table: ResearchTable, key: Omit<FigureKey, 'year'>): Series {
  const figures = tableFigures(table)
  const points = figures.years(key).map((year): ChartPoint => ({ year, value: figures.at({ ...key, year }) }))
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined)
    throw new RangeError(`La tabla «${table}» no tiene ${key.state} ${key.indicator} ${key.crime ?? ''}.`)
  // The first of several that are alike.
  const lowest = points.reduce((found, point) => (point.value < found.value ? point : found))
  const highest = points.reduce((found, point) => (point.value > found.value ? point : found))
  return { points, first, last, lowest, highest }
}

/** The widest margin, of either side, that a mark of precision allows at 95 %; nothing where it has no upper limit. */
const widest = { alta: 1.96 * 0.15, moderada: 1.96 * 0.3 }

/** The same with how far each value may be off at most, where INEGI's mark says so. */
export function withMargins(table: ResearchTable, key: Omit<FigureKey, 'year'>): Series {
  const figures = tableFigures(table)
  const series = seriesOf(table, key)
  const points = series.points.map((point): ChartPoint => {
    const mark = figures.precision({ ...key, year: point.year })
    if (mark !== 'alta' && mark !== 'moderada') return point
    const off = point.value * widest[mark]
    return { ...point, low: Math.max(0, point.value - off), high: Math.min(100, point.value + off) }
  })
  return { ...series, points }
}

/** One row a year: the year, and the value of each series. */
export function yearRows(...series: Pick<Series, 'points'>[]): string[][] {
  return (series[0]?.points ?? []).map(({ year }) => [
    String(year),
    ...series.map(({ points }) => {
      const value = points.find((point) => point.year === year)?.value
      return value === undefined ? '' : decimalText(value)
    }),
  ])
}
