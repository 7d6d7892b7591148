import { decimalText, tableFigures } from '../../research/TableFigures.ts'
import { countText } from '../countText.ts'
import type { Note, NoteInput, NoteParts } from './Note.ts'
import { seriesOf, withMargins } from './series.ts'

const table = 'denuncia-y-cifra-negra'
const reported = 'denunciados_pct'
const dark = 'cifra_negra_pct'

/** What the survey says of crimes that nobody reports. */
export const unreportedNote: Note = {
  slug: 'delitos-que-nadie-denuncia',
  tables: [table],
  published: '2026-12-02',
  make(input) {
    const { title, description } = input.words.unreported
    return { title, description, figures: figuresOf(input), charts: [reportedChart(input), statesChart(input), mapChart(input)] }
  },
}

/** Each state's share, the lowest and the highest first of those that are alike. */
function byState({ states }: NoteInput, indicator: string) {
  const own = states.map((state) => ({ ...state, series: seriesOf(table, { state: state.code, indicator }) }))
  const lowest = own.reduce((found, each) => (each.series.last.value < found.series.last.value ? each : found))
  const highest = own.reduce((found, each) => (each.series.last.value > found.series.last.value ? each : found))
  return { own, lowest, highest }
}

function isWeak(state: string, year: number): boolean {
  return tableFigures(table).precision({ state, year, indicator: reported }) !== 'alta'
}

function figuresOf(input: NoteInput): NoteParts['figures'] {
  const country = (indicator: string) => seriesOf(table, { state: 'MX', indicator })
  const share = country(dark)
  const files = country('carpeta_iniciada_pct')
  const { year } = share.last
  const shares = byState(input, dark)
  const reports = byState(input, reported)
  return {
    from: String(share.first.year),
    until: String(year),
    crimes: countText(Math.round(country('delitos_ocurridos').last.value / 1e6)),
    firstReported: decimalText(country(reported).first.value),
    lastReported: decimalText(country(reported).last.value),
    lastFiles: decimalText(files.last.value),
    ofHundred: String(Math.round(share.last.value)),
    left: String(100 - Math.round(share.last.value)),
    lowestShare: decimalText(share.lowest.value),
    highestShare: decimalText(share.highest.value),
    authority: decimalText(country('no_denuncia_por_causa_autoridad_pct').last.value),
    lowState: shares.lowest.name,
    lowStateShare: decimalText(shares.lowest.series.last.value),
    highState: shares.highest.name,
    highStateShare: decimalText(shares.highest.series.last.value),
    lowReports: decimalText(reports.lowest.series.last.value),
    highReports: decimalText(reports.highest.series.last.value),
    weak: String(input.states.filter(({ code }) => isWeak(code, year)).length),
  }
}

function reportedChart({ words, sourceOf }: NoteInput): NoteParts['charts'][number] {
  const series = withMargins(table, { state: 'MX', indicator: reported })
  const { first, last, lowest, highest, points } = series
  const said = words.unreported
  const limit = (value: number | undefined) => (value === undefined ? '' : decimalText(value))
  return {
    name: 'denuncia',
    title: said.reported.title({
      from: String(first.year),
      first: decimalText(first.value),
      until: String(last.year),
      last: decimalText(last.value),
    }),
    subtitle: said.reported.subtitle,
    source: sourceOf(table),
    caveat: said.reported.caveat,
    description: said.reported.description({ lowest: decimalText(lowest.value), highest: decimalText(highest.value) }),
    drawing: {
      kind: 'lines',
      series: [{ name: words.country, last: decimalText(last.value), points }],
      band: words.key.margin,
    },
    table: {
      head: [words.year, said.share, said.least, said.most],
      rows: points.map(({ year, value, low, high }) => [String(year), decimalText(value), limit(low), limit(high)]),
    },
  }
}

function statesChart(input: NoteInput): NoteParts['charts'][number] {
  const { words, sourceOf } = input
  const { own, lowest, highest } = byState(input, dark)
  const country = seriesOf(table, { state: 'MX', indicator: dark })
  const from = Math.floor(Math.min(...own.map(({ series }) => series.lowest.value)))
  const until = String(country.last.year)
  const years = { from: String(country.first.year), until }
  const said = words.unreported
  const rows = own.toSorted((a, b) => b.series.last.value - a.series.last.value)
  return {
    name: 'estados',
    title: said.states.title({ least: String(Math.floor(lowest.series.last.value)) }),
    subtitle: said.states.subtitle({ until }),
    source: sourceOf(table),
    caveat: said.states.caveat({ from: String(from) }),
    description: said.states.description({
      lowest: decimalText(lowest.series.last.value),
      highest: decimalText(highest.series.last.value),
      country: decimalText(country.last.value),
    }),
    drawing: {
      kind: 'dots',
      from,
      until: 100,
      rows: rows.map(({ name, series }) => ({
        name,
        value: series.last.value,
        low: series.lowest.value,
        high: series.highest.value,
        text: decimalText(series.last.value),
      })),
      mark: { value: country.last.value, name: `${words.country} ${decimalText(country.last.value)}` },
      key: { dot: until, range: words.key.range(years) },
    },
    table: {
      head: [words.state, until, said.lowest(years), said.highest(years)],
      rows: [{ name: words.country, series: country }, ...own].map(({ name, series }) => [
        name,
        ...[series.last, series.lowest, series.highest].map(({ value }) => decimalText(value)),
      ]),
    },
  }
}

function mapChart(input: NoteInput): NoteParts['charts'][number] {
  const { words, sourceOf } = input
  const { own, lowest, highest } = byState(input, reported)
  const { year } = lowest.series.last
  const said = words.unreported
  const weak = own.filter(({ code }) => isWeak(code, year))
  return {
    name: 'mapa',
    title: said.map.title({
      lowest: decimalText(lowest.series.last.value),
      highest: decimalText(highest.series.last.value),
    }),
    subtitle: said.map.subtitle({ until: String(year) }),
    source: sourceOf(table),
    caveat: said.map.caveat,
    description: said.map.description({ weak: String(weak.length) }),
    drawing: {
      kind: 'tiles',
      places: own.map((state) => {
        const { name, row, column, series } = state
        const text = decimalText(series.last.value)
        const weakly = weak.includes(state)
        return { name, row, column, value: series.last.value, text: weakly ? `${text}*` : text, isWeak: weakly }
      }),
      key: { low: words.key.low, high: words.key.high, weak: words.key.weak },
    },
    table: {
      head: [words.state, said.share, said.precision],
      rows: own.map(({ name, code, series }) => [
        name,
        decimalText(series.last.value),
        tableFigures(table).precision({ state: code, year, indicator: reported }) ?? '',
      ]),
    },
  }
}
