import { decimalText, tableFigures } from '../../research/TableFigures.ts'
import type { Note, NoteInput, NoteParts } from './Note.ts'
import { type Series, seriesOf, yearRows } from './series.ts'

const both = 'estimado-y-registrado'
const kinds = 'cifra-negra-por-delito'
const dark = 'cifra_negra_pct'

/** What the two counts have in common; kidnapping, whose estimates were not compared with another copy, is left out. */
const crimes = { extortion: 'extorsion', injuries: 'lesiones', carTheft: 'robo_total_vehiculo' } as const

/** Kinds of crime as INEGI names them. */
const kindNames = {
  threats: 'Amenazas',
  extortion: 'Extorsión',
  fraud: 'Fraude',
  injuries: 'Lesiones',
  others: 'Otros delitos distintos a los anteriores',
  burglary: 'Robo en casa habitación',
  otherTheft: 'Robo en forma distinta a las anteriores',
  robbery: 'Robo o asalto en calle o transporte público',
  carParts: 'Robo parcial de vehículo',
  carTheft: 'Robo total de vehículo',
} as const

/** What is recorded beside what people tell a survey of. */
export const recordedNote: Note = {
  slug: 'registrado-y-vivido',
  tables: [both, kinds],
  published: '2026-12-02',
  make(input) {
    const { title, description } = input.words.recorded
    return { title, description, figures: figuresOf(), charts: [ratioChart(input), carsChart(input), kindsChart(input)] }
  },
}

function estimated(crime: string): Series {
  return seriesOf(both, { state: 'MX', indicator: `${crime}_estimados_envipe` })
}

function recorded(crime: string): Series {
  return seriesOf(both, { state: 'MX', indicator: `${crime}_registrados_sesnsp` })
}

/** Recorded for every hundred estimated, year by year. */
function ratios(crime: string) {
  const known = recorded(crime)
  const points = estimated(crime).points.map(({ year, value }) => ({
    year,
    value: (100 * tableFigures(both).at({ state: 'MX', indicator: `${crime}_registrados_sesnsp`, year })) / value,
  }))
  const values = points.map(({ value }) => value)
  return { points, last: values.at(-1) ?? 0, low: Math.min(...values), high: Math.max(...values), year: known.last.year }
}

function kindSeries(key: keyof typeof kindNames): Series {
  return seriesOf(kinds, { state: 'MX', indicator: dark, crime: kindNames[key] })
}

const thousandsOf = (value: number) => String(Math.round(value / 1000))
const millionsOf = (value: number) => decimalText(value / 1e6)

function figuresOf(): NoteParts['figures'] {
  const cars = { estimated: estimated(crimes.carTheft), recorded: recorded(crimes.carTheft) }
  return {
    from: String(cars.estimated.first.year),
    until: String(cars.estimated.last.year),
    extortionEstimated: millionsOf(estimated(crimes.extortion).last.value),
    extortionRecorded: thousandsOf(recorded(crimes.extortion).last.value),
    extortionRatio: decimalText(ratios(crimes.extortion).last),
    injuriesEstimated: millionsOf(estimated(crimes.injuries).last.value),
    injuriesRecorded: thousandsOf(recorded(crimes.injuries).last.value),
    injuriesRatio: decimalText(ratios(crimes.injuries).last),
    carsEstimated: thousandsOf(cars.estimated.last.value),
    carsRecorded: thousandsOf(cars.recorded.last.value),
    carsRatio: decimalText(ratios(crimes.carTheft).last),
    carsShare: decimalText(kindSeries('carTheft').last.value),
    extortionShare: decimalText(kindSeries('extortion').last.value),
    fraudShare: decimalText(kindSeries('fraud').last.value),
  }
}

function ratioChart({ words, sourceOf }: NoteInput): NoteParts['charts'][number] {
  const said = words.recorded
  const rows = (['carTheft', 'injuries', 'extortion'] as const).map((key) => ({ key, ...ratios(crimes[key]) }))
  const lastOf = (key: keyof typeof crimes) => decimalText(rows.find((row) => row.key === key)?.last ?? 0)
  const years = rows[0]?.points.map(({ year }) => year) ?? []
  const [from, until] = [String(years[0]), String(years.at(-1))]
  return {
    name: 'razon',
    title: said.ratio.title({ until, injuries: lastOf('injuries'), extortion: lastOf('extortion') }),
    subtitle: said.ratio.subtitle({ until }),
    source: sourceOf(both),
    caveat: said.ratio.caveat,
    description: said.ratio.description({
      extortion: lastOf('extortion'),
      injuries: lastOf('injuries'),
      cars: lastOf('carTheft'),
    }),
    drawing: {
      kind: 'dots',
      from: 0,
      until: Math.ceil(Math.max(...rows.map(({ high }) => high)) / 10) * 10,
      rows: rows.map(({ key, last, low, high }) => ({
        name: words.crimes[key],
        value: last,
        low,
        high,
        text: decimalText(last),
      })),
      key: { dot: until, range: words.key.range({ from, until }) },
    },
    table: {
      head: [said.crime, ...years.map(String)],
      rows: rows.map(({ key, points }) => [words.crimes[key], ...points.map(({ value }) => decimalText(value))]),
    },
  }
}

function carsChart({ words, sourceOf }: NoteInput): NoteParts['charts'][number] {
  const said = words.recorded
  const inThousands = ({ points }: Series) => points.map(({ year, value }) => ({ year, value: value / 1000 }))
  const lines = [estimated(crimes.carTheft), recorded(crimes.carTheft)] as const
  const [est, rec] = lines
  const series = [inThousands(est), inThousands(rec)] as const
  return {
    name: 'vehiculos',
    title: said.cars.title({
      until: String(est.last.year),
      estimated: thousandsOf(est.last.value),
      recorded: thousandsOf(rec.last.value),
    }),
    subtitle: said.cars.subtitle,
    source: sourceOf(both),
    caveat: said.cars.caveat,
    description: said.cars.description({
      from: String(est.first.year),
      estimated: thousandsOf(est.first.value),
      recorded: thousandsOf(rec.first.value),
    }),
    drawing: {
      kind: 'lines',
      series: [
        { name: said.estimated, last: thousandsOf(est.last.value), points: series[0] },
        { name: said.recordedSeries, last: thousandsOf(rec.last.value), points: series[1] },
      ],
    },
    table: {
      head: [words.year, said.estimated, said.recordedSeries],
      rows: yearRows({ points: series[0] }, { points: series[1] }),
    },
  }
}

function kindsChart({ words, sourceOf }: NoteInput): NoteParts['charts'][number] {
  const said = words.recorded
  const rows = (Object.keys(kindNames) as (keyof typeof kindNames)[])
    .map((key) => ({ key, series: kindSeries(key) }))
    .toSorted((a, b) => b.series.last.value - a.series.last.value)
  const ends = rows.map(({ series }) => series.last.value)
  const total = seriesOf(kinds, { state: 'MX', indicator: dark, crime: 'Total' })
  const [from, until] = [String(total.first.year), String(total.last.year)]
  return {
    name: 'tipos',
    title: said.kinds.title({
      cars: decimalText(kindSeries('carTheft').last.value),
      extortion: decimalText(kindSeries('extortion').last.value),
    }),
    subtitle: said.kinds.subtitle({ until }),
    source: sourceOf(kinds),
    caveat: said.kinds.caveat,
    description: said.kinds.description({
      lowest: decimalText(Math.min(...ends)),
      highest: decimalText(Math.max(...ends)),
    }),
    drawing: {
      kind: 'dots',
      from: 0,
      until: 100,
      rows: rows.map(({ key, series }) => ({
        name: words.crimes[key],
        value: series.last.value,
        low: series.lowest.value,
        high: series.highest.value,
        text: decimalText(series.last.value),
      })),
      mark: { value: total.last.value, name: `${words.allCrimes} ${decimalText(total.last.value)}` },
      key: { dot: until, range: words.key.range({ from, until }) },
    },
    table: {
      head: [said.crime, said.unreported],
      rows: rows.map(({ key, series }) => [words.crimes[key], decimalText(series.last.value)]),
    },
  }
}
