import type { ResearchTable } from '../vocabulary/research.ts'
import { parseCsv } from './parseCsv.ts'
import { readTable } from './tableFile.ts'

/** INEGI's mark of how precise an estimate is. */
export type Precision = 'alta' | 'moderada' | 'baja'

/** Which figure of a table. */
export interface FigureKey {
  /** `JAL`, or `MX` for the country. */
  state: string
  year: number
  indicator: string
  /** Where the table tells kinds of crime apart. */
  crime?: string
}

/** The figures of a table of the library, by what names them. */
export class TableFigures {
  readonly #table: ResearchTable
  readonly #rows = new Map<string, { value: number; precision: string | undefined }>()
  readonly #years = new Map<string, number[]>()

  constructor(table: ResearchTable, text: string) {
    this.#table = table
    const [head, ...rows] = parseCsv(text)
    const column = (name: string) => head?.cells.indexOf(name) ?? -1
    const [state, year, indicator, crime, value, precision] = [
      column('state'),
      column('year'),
      column('indicator'),
      column('crime_type'),
      column('value'),
      column('precision'),
    ]
    for (const { cells } of rows) {
      const key = { state: cells[state] ?? '', year: Number(cells[year]), indicator: cells[indicator] ?? '' }
      this.#rows.set(keyText({ ...key, ...(crime === -1 ? {} : { crime: cells[crime] }) }), {
        value: Number(cells[value]),
        precision: cells[precision],
      })
      const series = keyText({ ...key, year: 0, ...(crime === -1 ? {} : { crime: cells[crime] }) })
      this.#years.set(series, [...(this.#years.get(series) ?? []), key.year])
    }
  }

  /** @throws {RangeError} for a figure that the table does not have: nothing is put in its place. */
  at(key: FigureKey): number {
    const row = this.#rows.get(keyText(key))
    if (row === undefined) throw new RangeError(`La tabla «${this.#table}» no tiene ${keyText(key)}.`)
    return row.value
  }

  /** INEGI's mark; undefined for a figure that is not an estimate, or that there is not. */
  precision(key: FigureKey): Precision | undefined {
    return this.#rows.get(keyText(key))?.precision as Precision | undefined
  }

  /** The years that the table has of one place and indicator, in their order. */
  years(series: Omit<FigureKey, 'year'>): number[] {
    return (this.#years.get(keyText({ ...series, year: 0 })) ?? []).toSorted((a, b) => a - b)
  }
}

function keyText({ state, year, indicator, crime = '' }: { [K in keyof FigureKey]?: FigureKey[K] | undefined }): string {
  return `${state} ${year} ${indicator} ${crime}`.trim()
}

/** Read once: pages of all states are made of the same few tables. */
const read = new Map<ResearchTable, TableFigures>()

/** The figures of a table. */
export function tableFigures(table: ResearchTable): TableFigures {
  const known = read.get(table) ?? new TableFigures(table, readTable(table).toString('utf8'))
  read.set(table, known)
  return known
}

/**
 * A figure with one decimal. Half of one goes to the even side, so that what the table has rounded is not rounded up twice.
 * @example decimalText(93.25) // '93.2'
 */
export function decimalText(value: number): string {
  const hundredths = Math.round(value * 100)
  const tenths = Math.floor(hundredths / 10)
  const rest = hundredths % 10
  return ((tenths + (rest > 5 || (rest === 5 && tenths % 2 === 1) ? 1 : 0)) / 10).toFixed(1)
}
