import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import type { PageModelOf } from '../pages/model.ts'
import { patient } from '../patience.ts'
import { rowsOf, tenth } from '../research/rowsByHand.ts'
import type { State } from '../schema/state.ts'
import { readStates } from '../states.ts'
import { createPlanner, type Planner } from './createPlanner.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const [survey, register] = [rowsOf('denuncia-y-cifra-negra'), rowsOf('victimas-del-fuero-comun')]

/** Values by year, as they are written. */
function valuesOf(rows: Record<string, string>[], state: string, indicator: string): [year: string, value: string][] {
  return rows
    .filter((row) => row.state === state && row.indicator === indicator)
    .map(({ year = '', value = '' }): [string, string] => [year, value])
    .sort(([a], [b]) => Number(a) - Number(b))
}
const last = (values: [string, string][]) => values.at(-1) ?? ['', '']
const numbersIn = (text: string) => text.match(/\d[\d.,]*\d|\d/g)

let planner: Planner
let states: State[]
beforeAll(async () => {
  states = await readStates(path.join(repository, 'states.json'))
  const content = await readContent(path.join(repository, 'shared-content/content'))
  planner = createPlanner({ content, states, date: '2026-12-02', images: new Map() })
}, patient(60_000))

function figures(site: string, prefix = ''): PageModelOf<'state-figures'>['body'] {
  const model = planner.page({ site, path: `${prefix}/cifras/` })?.model
  if (model?.template !== 'state-figures') throw new Error(`${site} has no figures`)
  return model.body
}

it('says of each state the numbers of the tables, and nothing else that looks like one', () => {
  for (const { slug, code } of states) {
    const state = code.slice(3)
    const { reported, share, homicide } = figures(slug)
    const [year, value] = last(valuesOf(survey, state, 'denunciados_pct'))
    const [, files] = last(valuesOf(survey, state, 'carpeta_iniciada_pct'))
    const [, country] = last(valuesOf(survey, 'MX', 'denunciados_pct'))
    expect(numbersIn(reported.text), slug).toEqual(['100', year, tenth(value), tenth(country), tenth(files)])

    const shares = valuesOf(survey, state, 'cifra_negra_pct')
    const sorted = shares.map(([, each]) => each).sort((a, b) => Number(a) - Number(b))
    const [now, whole] = last(shares)
    const rounded = (text: string) => Number(text).toFixed(0)
    expect(numbersIn(share), slug).toEqual([
      rounded(whole),
      '100',
      now,
      rounded(last(valuesOf(survey, 'MX', 'cifra_negra_pct'))[1]),
      shares[0]?.[0],
      now,
      tenth(sorted[0] ?? ''),
      tenth(sorted.at(-1) ?? ''),
    ])

    const [of, rate] = last(valuesOf(register, state, 'homicidio_doloso_tasa'))
    const victims = valuesOf(register, state, 'homicidio_doloso_victimas').find(([each]) => each === of)?.[1]
    expect(numbersIn(homicide.text), slug).toEqual([
      of,
      Number(victims).toLocaleString('en-US'),
      tenth(rate),
      '100',
      tenth(last(valuesOf(register, 'MX', 'homicidio_doloso_tasa'))[1]),
    ])
  }
})

it('says that figures are less precise where INEGI marks one of them so, and nowhere else', () => {
  const marked = states.filter(({ code }) =>
    ['denunciados_pct', 'carpeta_iniciada_pct'].some((indicator) => {
      const ofState = survey.filter((row) => row.state === code.slice(3) && row.indicator === indicator)
      return ofState.toSorted((a, b) => Number(a.year) - Number(b.year)).at(-1)?.precision !== 'alta'
    }),
  )
  expect(states.filter(({ slug }) => figures(slug).reported.isWeak).map(({ slug }) => slug)).toEqual(
    marked.map(({ slug }) => slug),
  )
  expect(marked.length).toBeGreaterThan(0)
})

it('draws each value of its tables, and shows the same beside', () => {
  const sources = { denuncia: [survey, 'denunciados_pct'], homicidio: [register, 'homicidio_doloso_tasa'] } as const
  for (const { slug, code } of states) {
    const { reported, homicide } = figures(slug)
    for (const { name, drawing, table } of [reported.chart, homicide.chart]) {
      const [rows, indicator] = sources[name as keyof typeof sources]
      const [own, country] = [code.slice(3), 'MX'].map((state) => new Map(valuesOf(rows, state, indicator)))
      expect(table.rows, slug).toEqual(
        [...(own ?? [])].map(([year, value]) => [year, tenth(value), tenth(country?.get(year) ?? '')]),
      )
      if (drawing.kind !== 'lines') throw new Error(`${name} is drawn otherwise`)
      expect(drawing.series.map(({ points }) => points.map(({ year, value }) => [String(year), value]))).toEqual(
        [own, country].map((values) => [...(values ?? [])].map(([year, value]) => [year, Number(value)])),
      )
    }
  }
})

it('says the same numbers in English', () => {
  for (const { slug } of states) {
    const [spanish, english] = [figures(slug), figures(slug, '/en')]
    const sorted = (body: typeof spanish) => [body.reported.text, body.share].map((text) => numbersIn(text)?.sort())
    expect(sorted(english), slug).toEqual(sorted(spanish))
    expect([english.reported.chart.table.rows, english.homicide.chart.table.rows]).toEqual([
      spanish.reported.chart.table.rows,
      spanish.homicide.chart.table.rows,
    ])
  }
})

it('is no page of the portal, which has the whole library', () => {
  expect(planner.page({ site: 'nacional', path: '/cifras/' })).toBeUndefined()
})
