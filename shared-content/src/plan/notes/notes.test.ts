import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../../content/readContent.ts'
import type { PageModelOf } from '../../pages/model.ts'
import { patient } from '../../patience.ts'
import { rowsOf, tenth } from '../../research/rowsByHand.ts'
import { readStates } from '../../states.ts'
import { createPlanner, type Planner } from '../createPlanner.ts'
import { noteList } from './noteList.ts'

const repository = path.resolve(import.meta.dirname, '../../../..')

const thousands = (text: string) => Number(text).toLocaleString('en-US')

let planner: Planner
let names: Map<string, string>
beforeAll(async () => {
  const states = await readStates(path.join(repository, 'states.json'))
  const content = await readContent(path.join(repository, 'shared-content/content'))
  planner = createPlanner({ content, states, date: '2026-12-02', images: new Map() })
  names = new Map(states.map(({ code, short_name }) => [code.slice(3), short_name]))
}, patient(60_000))

function note(slug: string, prefix = ''): PageModelOf<'note'> {
  const model = planner.page({ site: 'nacional', path: `${prefix}/investigacion/notas/${slug}/` })?.model
  if (model?.template !== 'note') throw new Error(`there is no note ${slug}`)
  return model
}

const chart = (slug: string, name: string) => {
  const found = note(slug).body.charts.find((each) => each.name === name)
  if (found === undefined) throw new Error(`${slug} has no chart ${name}`)
  return found
}

describe.each(noteList.map(({ slug }) => slug))('the note %s', (slug) => {
  const texts = ['es', 'en'].map((language) =>
    readFileSync(path.join(repository, `sites/src/notes/${language}/${slug}.mdx`), 'utf8'),
  )

  it('has no number in its text that was typed', () => {
    for (const text of texts) expect(text.replace(/<[^>]*>/g, '').match(/.{0,30}\d.{0,10}/g)).toBeNull()
  })

  it('asks for numbers, charts and tables that there are, the same in each language, and for all of them', () => {
    const asked = texts.map((text) => ({
      figures: [...new Set([...text.matchAll(/<Figure of="(\w+)"/g)].map(([, name]) => name))].sort(),
      charts: [...text.matchAll(/<Chart of="([\w-]+)"/g)].map(([, name]) => name),
      tables: [...new Set([...text.matchAll(/<Reference to="([\w-]+)"/g)].map(([, name]) => name))].sort(),
    }))
    const { figures, charts, tables } = note(slug).body
    expect(asked[0]).toEqual(asked[1])
    expect(Object.keys(figures).sort()).toEqual(expect.arrayContaining(asked[0]?.figures ?? []))
    expect(charts.map(({ name }) => name).sort()).toEqual([...(asked[0]?.charts ?? [])].sort())
    expect(tables.map(({ table }) => table).sort()).toEqual(asked[0]?.tables)
  })

  it('says the same numbers in English', () => {
    expect(note(slug, '/en').body.figures).toEqual(note(slug).body.figures)
  })

  it('has a source and a caveat in each chart, and files of its own in each language', () => {
    for (const { source, caveat, description } of note(slug).body.charts)
      for (const text of [source, caveat, description]) expect(text.length).toBeGreaterThan(30)
    expect(note(slug, '/en').body.charts[0]?.files?.svg).toMatch(/^\/en\/investigacion\/notas\/.*\.svg$/)
  })
})

describe('homicide by state', () => {
  const slug = 'homicidio-por-estado'
  const rows = rowsOf('victimas-del-fuero-comun')
  const find = (state: string, indicator: string, year: string) =>
    rows.find((row) => row.state === state && row.indicator === indicator && row.year === year)?.value ?? ''
  const rates = rows.filter(({ indicator }) => indicator === 'homicidio_doloso_tasa')
  const ofStates = rates.filter(({ state }) => state !== 'MX')
  const by = (list: Record<string, string>[], sign: 1 | -1) =>
    [...list].sort((a, b) => sign * (Number(a.value) - Number(b.value)))[0] as Record<string, string>

  it('has the numbers of the table', () => {
    const years = [...new Set(rates.map(({ year = '' }) => year))].sort()
    const [from = '', until = ''] = [years[0], years.at(-1)]
    const country = rates.filter(({ state }) => state === 'MX')
    const top = by(country, -1)
    const highest = by(ofStates, -1)
    const now = ofStates.filter(({ year }) => year === until)
    const inTop = new Map(ofStates.filter(({ year }) => year === top.year).map(({ state, value }) => [state, Number(value)]))
    const calm = [...names.keys()]
      .map((code) =>
        by(
          ofStates.filter(({ state }) => state === code),
          -1,
        ),
      )
      .sort((a, b) => Number(a.value) - Number(b.value))[0]
    const countryNow = Number(find('MX', 'homicidio_doloso_tasa', until))
    const victims = now.map(({ state = '' }) => Number(find(state, 'homicidio_doloso_victimas', until))).sort((a, b) => b - a)
    const half = victims.findIndex((_, index) => {
      const sum = victims.slice(0, index + 1).reduce((total, value) => total + value, 0)
      return sum >= victims.reduce((total, value) => total + value, 0) / 2
    })
    const inegi = rowsOf('homicidios-inegi-nacional-1990-2020').at(-1)
    const fallen = now.filter(({ state = '', value }) => Number(value) < (inTop.get(state) ?? 0)).length
    const above = now.filter(({ value }) => Number(value) > countryNow).length
    expect(note(slug).title).toBe(`Homicidio doloso por estado, ${from} a ${until}`)
    expect(note(slug).body.figures).toEqual({
      from,
      until,
      firstRate: tenth(find('MX', 'homicidio_doloso_tasa', from)),
      topRate: tenth(top.value ?? ''),
      topYear: top.year,
      lastRate: tenth(String(countryNow)),
      firstVictims: thousands(find('MX', 'homicidio_doloso_victimas', from)),
      lastVictims: thousands(find('MX', 'homicidio_doloso_victimas', until)),
      lastFeminicides: thousands(find('MX', 'feminicidio_victimas', until)),
      menOfTen: (
        (10 * Number(find('MX', 'homicidio_doloso_victimas_hombres', until))) /
        Number(find('MX', 'homicidio_doloso_victimas', until))
      ).toFixed(0),
      topState: names.get(highest.state ?? ''),
      topStateRate: tenth(highest.value ?? ''),
      topStateYear: highest.year,
      calmState: names.get(calm?.state ?? ''),
      calmMost: tenth(calm?.value ?? ''),
      mostState: names.get(by(now, -1).state ?? ''),
      mostRate: tenth(by(now, -1).value ?? ''),
      leastState: names.get(by(now, 1).state ?? ''),
      leastRate: tenth(by(now, 1).value ?? ''),
      above: String(above),
      below: String(32 - above),
      fallen: String(fallen),
      risen: String(32 - fallen),
      half: String(half + 1),
      bothYear: inegi?.year,
      bothInegi: thousands(inegi?.value ?? ''),
      bothVictims: thousands(find('MX', 'homicidio_doloso_victimas', inegi?.year ?? '')),
    })
  })

  it('draws and tabulates each value of each state', () => {
    const { table, drawing } = chart(slug, 'estados')
    const years = table.head.slice(1)
    const codes = ['MX', ...names.keys()]
    expect(table.rows).toEqual(
      codes.map((code) => [names.get(code) ?? 'País', ...years.map((year) => tenth(find(code, 'homicidio_doloso_tasa', year)))]),
    )
    if (drawing.kind !== 'multiples') throw new Error('it is drawn as small charts')
    expect(drawing.places.map(({ values }) => values)).toEqual(
      [...names.keys()].map((code) => years.map((year) => Number(find(code, 'homicidio_doloso_tasa', year)))),
    )
    const pais = chart(slug, 'pais')
    expect(pais.table.rows).toEqual(
      years.map((year) => [
        year,
        tenth(find('MX', 'homicidio_doloso_tasa', year)),
        thousands(find('MX', 'homicidio_doloso_victimas', year)),
      ]),
    )
  })
})

describe('the crimes that nobody reports', () => {
  const slug = 'delitos-que-nadie-denuncia'
  const rows = rowsOf('denuncia-y-cifra-negra')
  const of = (state: string, indicator: string) => rows.filter((row) => row.state === state && row.indicator === indicator)
  const last = (state: string, indicator: string) => of(state, indicator).find(({ year }) => year === '2024') ?? {}
  const sorted = (list: Record<string, string>[]) => [...list].sort((a, b) => Number(a.value) - Number(b.value))
  const states = (indicator: string) => sorted([...names.keys()].map((code) => last(code, indicator)))

  it('has the numbers of the table', () => {
    const shares = sorted(of('MX', 'cifra_negra_pct'))
    const [dark, reported] = [states('cifra_negra_pct'), states('denunciados_pct')]
    const hundred = Math.round(Number(last('MX', 'cifra_negra_pct').value))
    expect(note(slug).body.figures).toEqual({
      from: '2011',
      until: '2024',
      crimes: (Number(last('MX', 'delitos_ocurridos').value) / 1_000_000).toFixed(0),
      firstReported: tenth(of('MX', 'denunciados_pct').find(({ year }) => year === '2011')?.value ?? ''),
      lastReported: tenth(last('MX', 'denunciados_pct').value ?? ''),
      lastFiles: tenth(last('MX', 'carpeta_iniciada_pct').value ?? ''),
      ofHundred: String(hundred),
      left: String(100 - hundred),
      lowestShare: tenth(shares[0]?.value ?? ''),
      highestShare: tenth(shares.at(-1)?.value ?? ''),
      authority: tenth(last('MX', 'no_denuncia_por_causa_autoridad_pct').value ?? ''),
      lowState: names.get(dark[0]?.state ?? ''),
      lowStateShare: tenth(dark[0]?.value ?? ''),
      highState: names.get(dark.at(-1)?.state ?? ''),
      highStateShare: tenth(dark.at(-1)?.value ?? ''),
      lowReports: tenth(reported[0]?.value ?? ''),
      highReports: tenth(reported.at(-1)?.value ?? ''),
      weak: String(reported.filter(({ precision }) => precision !== 'alta').length),
    })
    // What its text says without a number.
    expect(new Set(dark.map(({ precision }) => precision))).toEqual(new Set(['alta']))
    expect(new Set(reported.map(({ precision }) => precision))).toEqual(new Set(['alta', 'moderada']))
  })

  it('draws and tabulates each value of the table, with its mark and the widest margin that allows', () => {
    const extremes = (code: string) => {
      const all = sorted(of(code, 'cifra_negra_pct')).map(({ value = '' }) => tenth(value))
      return [tenth(last(code, 'cifra_negra_pct').value ?? ''), all[0], all.at(-1)]
    }
    const codes = [...names.keys()]
    expect(chart(slug, 'estados').table.rows).toEqual(
      ['MX', ...codes].map((code) => [names.get(code) ?? 'País', ...extremes(code)]),
    )
    const map = chart(slug, 'mapa')
    expect(map.table.rows).toEqual(
      codes.map((code) => {
        const { value = '', precision } = last(code, 'denunciados_pct')
        return [names.get(code), tenth(value), precision]
      }),
    )
    if (map.drawing.kind !== 'tiles') throw new Error('it is drawn as tiles')
    expect(map.drawing.places.filter(({ text }) => text.endsWith('*')).map(({ name }) => name)).toEqual(
      codes.filter((code) => last(code, 'denunciados_pct').precision !== 'alta').map((code) => names.get(code)),
    )
    const { drawing } = chart(slug, 'denuncia')
    if (drawing.kind !== 'lines') throw new Error('it is drawn as lines')
    for (const [index, { year = '', value }] of of('MX', 'denunciados_pct').entries()) {
      const point = drawing.series[0]?.points[index]
      expect([point?.year, point?.value]).toEqual([Number(year), Number(value)])
      // Every mark of the country is «alta»: below 15 %, so at most 1.96 times that.
      expect(point?.high).toBeCloseTo(Number(value) * 1.294, 8)
      expect(point?.low).toBeCloseTo(Number(value) * 0.706, 8)
    }
  })
})

describe('what is recorded and what people live through', () => {
  const slug = 'registrado-y-vivido'
  const rows = rowsOf('estimado-y-registrado')
  const value = (indicator: string, year = '2024') =>
    Number(rows.find((row) => row.indicator === indicator && row.year === year)?.value)
  const shares = rowsOf('cifra-negra-por-delito').filter(({ indicator }) => indicator === 'cifra_negra_pct')
  const share = (crime: string) => shares.find((row) => row.crime_type === crime && row.year === '2024')?.value ?? ''

  it('has the numbers of the tables', () => {
    const ratio = (crime: string) =>
      tenth(((100 * value(`${crime}_registrados_sesnsp`)) / value(`${crime}_estimados_envipe`)).toFixed(2))
    expect(note(slug).body.figures).toEqual({
      from: '2015',
      until: '2024',
      extortionEstimated: (value('extorsion_estimados_envipe') / 1e6).toFixed(1),
      extortionRecorded: (value('extorsion_registrados_sesnsp') / 1e3).toFixed(0),
      extortionRatio: ratio('extorsion'),
      injuriesEstimated: (value('lesiones_estimados_envipe') / 1e6).toFixed(1),
      injuriesRecorded: (value('lesiones_registrados_sesnsp') / 1e3).toFixed(0),
      injuriesRatio: ratio('lesiones'),
      carsEstimated: (value('robo_total_vehiculo_estimados_envipe') / 1e3).toFixed(0),
      carsRecorded: (value('robo_total_vehiculo_registrados_sesnsp') / 1e3).toFixed(0),
      carsRatio: ratio('robo_total_vehiculo'),
      carsShare: tenth(share('Robo total de vehículo')),
      extortionShare: tenth(share('Extorsión')),
      fraudShare: tenth(share('Fraude')),
    })
    // What its text says without a number.
    const lowest = shares.filter(({ year }) => year === '2024').sort((a, b) => Number(a.value) - Number(b.value))[0]
    expect(lowest?.crime_type).toBe('Robo total de vehículo')
  })

  it('draws and tabulates each of them', () => {
    const years = Array.from({ length: 10 }, (_, index) => String(2015 + index))
    const thousands = (indicator: string, year: string) => tenth((value(indicator, year) / 1000).toFixed(2))
    expect(chart(slug, 'vehiculos').table.rows).toEqual(
      years.map((year) => [
        year,
        thousands('robo_total_vehiculo_estimados_envipe', year),
        thousands('robo_total_vehiculo_registrados_sesnsp', year),
      ]),
    )
    const ratios = (crime: string) =>
      years.map((year) =>
        tenth(((100 * value(`${crime}_registrados_sesnsp`, year)) / value(`${crime}_estimados_envipe`, year)).toFixed(2)),
      )
    expect(chart(slug, 'razon').table.rows).toEqual([
      ['Robo total de vehículo', ...ratios('robo_total_vehiculo')],
      ['Lesiones', ...ratios('lesiones')],
      ['Extorsión', ...ratios('extorsion')],
    ])
    const found = chart(slug, 'tipos').table.rows.map(([, text]) => text)
    const now = shares.filter(({ year, crime_type }) => year === '2024' && crime_type !== 'Total')
    expect(found).toEqual(
      now
        .map((row) => row.value ?? '')
        .sort((a, b) => Number(b) - Number(a))
        .map(tenth),
    )
  })
})
