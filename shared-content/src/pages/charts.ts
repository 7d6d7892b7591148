/** A value of a line; `low` and `high` are how far it may be off. */
export interface ChartPoint {
  year: number
  value: number
  low?: number
  high?: number
}

/** Lines over years, from zero, each with its name at its end. */
export interface LinesDrawing {
  kind: 'lines'
  series: { name: string; last: string; points: ChartPoint[] }[]
  /** What the band around the first line is; absent where there is none. */
  band?: string
}

/** A small chart a state, about where it lies: its line beside the country's, all from zero to `top`. */
export interface MultiplesDrawing {
  kind: 'multiples'
  from: number
  until: number
  top: number
  country: number[]
  places: { name: string; row: number; column: number; values: number[]; last: string }[]
  key: { own: string; country: string; last: string }
}

/** A tile a state, about where it lies, with its value in words and as a shade. */
export interface TilesDrawing {
  kind: 'tiles'
  places: { name: string; row: number; column: number; value: number; text: string; isWeak: boolean }[]
  key: { low: string; high: string; weak: string }
}

/** A row a name: its value as a dot on the range that it had in other years. */
export interface DotsDrawing {
  kind: 'dots'
  from: number
  until: number
  rows: { name: string; value: number; low: number; high: number; text: string }[]
  /** A value that all are compared with. */
  mark?: { value: number; name: string }
  key: { dot: string; range: string }
}

/** What is drawn: plain data, without places on paper or colours. */
export type ChartDrawing = LinesDrawing | MultiplesDrawing | TilesDrawing | DotsDrawing

/** A chart and all that is said of it, in the language of its page. */
export interface Chart {
  /** Names its files, and what is its own on the page. */
  name: string
  /** What is seen. */
  title: string
  /** What is measured. */
  subtitle: string
  source: string
  /** What it cannot tell. */
  caveat: string
  /** What it shows, to whoever does not see it. */
  description: string
  drawing: ChartDrawing
  table: { head: string[]; rows: string[][] }
  /** Absent where the chart stands on its page alone. */
  files?: ChartFiles
}

/** Addresses of a chart's files. */
export interface ChartFiles {
  svg: string
  png: string
  csv: string
  /** A page of its own without scripts, for whoever shows it elsewhere. */
  embed: string
}
