import { decimalText, tableFigures } from '../../research/TableFigures.ts'
import { countText } from '../countText.ts'
import type { Note, NoteInput, NoteParts } from './Note.ts'
import { type Series, seriesOf, yearRows } from './series.ts'

const victims = 'victimas-del-fuero-comun'
const inegi = 'homicidios-inegi-nacional-1990-2020'
const rate = 'homicidio_doloso_tasa'
const count = 'homicidio_doloso_victimas'

/** Intentional homicide by state, through the years. */
export const homicideNote: Note = {
  slug: 'homicidio-por-estado',
  tables: [victims, inegi],
  published: '2026-12-02',
  make(input) {
    const country = seriesOf(victims, { state: 'MX', indicator: rate })
    const from = String(country.first.year)
    const until = String(country.last.year)
    const { title, description } = input.words.homicide
    return {
      title: title({ from, until }),
      description,
      figures: { from, until, ...countryFigures(country), ...stateFigures(input, country), ...otherCounts(country) },
      charts: [countryChart(input, country), statesChart(input, country)],
    }
  },
}

function countryFigures({ first, last, highest }: Series): NoteParts['figures'] {
  const at = (indicator: string, year: number) => tableFigures(victims).at({ state: 'MX', indicator, year })
  const men = at('homicidio_doloso_victimas_hombres', last.year) / at(count, last.year)
  return {
    firstRate: decimalText(first.value),
    topRate: decimalText(highest.value),
    topYear: String(highest.year),
    lastRate: decimalText(last.value),
    firstVictims: countText(at(count, first.year)),
    lastVictims: countText(at(count, last.year)),
    lastFeminicides: countText(at('feminicidio_victimas', last.year)),
    menOfTen: String(Math.round(men * 10)),
  }
}

function stateFigures({ states }: NoteInput, country: Series): NoteParts['figures'] {
  const { last, highest } = country
  const own = states.map(({ code, name }) => ({ name, ...seriesOf(victims, { state: code, indicator: rate }) }))
  const worst = own.reduce((found, each) => (each.highest.value > found.highest.value ? each : found))
  const calm = own.reduce((found, each) => (each.highest.value < found.highest.value ? each : found))
  const most = own.reduce((found, each) => (each.last.value > found.last.value ? each : found))
  const least = own.reduce((found, each) => (each.last.value < found.last.value ? each : found))
  const fallen = own.filter(({ points, last: now }) => now.value < (points.find(({ year }) => year === highest.year)?.value ?? 0))
  const above = own.filter((each) => each.last.value > last.value)
  const ofYear = states
    .map(({ code }) => tableFigures(victims).at({ state: code, indicator: count, year: last.year }))
    .toSorted((a, b) => b - a)
  const all = tableFigures(victims).at({ state: 'MX', indicator: count, year: last.year })
  let [half, sum] = [0, 0]
  while (sum * 2 < all) sum += ofYear[half++] ?? all
  return {
    topState: worst.name,
    topStateRate: decimalText(worst.highest.value),
    topStateYear: String(worst.highest.year),
    calmState: calm.name,
    calmMost: decimalText(calm.highest.value),
    mostState: most.name,
    mostRate: decimalText(most.last.value),
    leastState: least.name,
    leastRate: decimalText(least.last.value),
    above: String(above.length),
    below: String(own.length - above.length),
    fallen: String(fallen.length),
    risen: String(own.length - fallen.length),
    half: String(half),
  }
}

/** INEGI counts deaths by their certificates: another count of the same thing. */
function otherCounts(country: Series): NoteParts['figures'] {
  const { last } = seriesOf(inegi, { state: 'MX', indicator: 'homicidios_registrados_inegi' })
  const year = Math.min(last.year, country.last.year)
  return {
    bothYear: String(year),
    bothInegi: countText(tableFigures(inegi).at({ state: 'MX', indicator: 'homicidios_registrados_inegi', year })),
    bothVictims: countText(tableFigures(victims).at({ state: 'MX', indicator: count, year })),
  }
}

function countryChart({ words, sourceOf }: NoteInput, country: Series): NoteParts['charts'][number] {
  const { first, last, highest, points } = country
  const said = words.homicide
  const told = {
    from: String(first.year),
    first: decimalText(first.value),
    topYear: String(highest.year),
    top: decimalText(highest.value),
    until: String(last.year),
    last: decimalText(last.value),
  }
  return {
    name: 'pais',
    title: said.country.title(told),
    subtitle: said.country.subtitle,
    source: sourceOf(victims),
    caveat: said.country.caveat,
    description: said.country.description(told),
    drawing: { kind: 'lines', series: [{ name: words.country, last: decimalText(last.value), points }] },
    table: {
      head: [words.year, said.rateHead, said.victimsHead],
      rows: yearRows(country).map(([year = '', value = '']) => [
        year,
        value,
        countText(tableFigures(victims).at({ state: 'MX', indicator: count, year: Number(year) })),
      ]),
    },
  }
}

function statesChart(input: NoteInput, country: Series): NoteParts['charts'][number] {
  const { words, states, sourceOf } = input
  const figures = stateFigures(input, country) as Record<
    'topState' | 'topStateRate' | 'topStateYear' | 'calmState' | 'calmMost' | 'above' | 'below',
    string
  >
  const said = words.homicide.states
  const from = country.first.year
  const until = country.last.year
  const own = states.map((state) => ({ ...state, series: seriesOf(victims, { state: state.code, indicator: rate }) }))
  const top = Math.ceil(Math.max(...own.map(({ series }) => series.highest.value)) / 10) * 10
  return {
    name: 'estados',
    title: said.title({
      state: figures.topState,
      rate: figures.topStateRate,
      year: figures.topStateYear,
      calm: figures.calmState,
      most: figures.calmMost,
    }),
    subtitle: said.subtitle,
    source: sourceOf(victims),
    caveat: said.caveat,
    description: said.description({ above: figures.above, below: figures.below, until: String(until) }),
    drawing: {
      kind: 'multiples',
      from,
      until,
      top,
      country: country.points.map(({ value }) => value),
      places: own.map(({ name, row, column, series }) => ({
        name,
        row,
        column,
        values: series.points.map(({ value }) => value),
        last: String(Math.round(series.last.value)),
      })),
      key: {
        own: words.key.ownState({ from: String(from), until: String(until) }),
        country: words.key.country,
        last: words.key.lastRate({ year: String(until), top: String(top) }),
      },
    },
    table: {
      head: [words.state, ...country.points.map(({ year }) => String(year))],
      rows: [{ name: words.country, series: country }, ...own].map(({ name, series }) => [
        name,
        ...series.points.map(({ value }) => decimalText(value)),
      ]),
    },
  }
}
