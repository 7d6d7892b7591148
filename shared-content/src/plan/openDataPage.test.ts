import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { figuresToCsv, parseFiguresCsv } from '../measurement/figuresPackage.ts'
import type { OpenFigure } from '../measurement/openFigures.ts'
import { readStates } from '../states.ts'
import { createPlanner, type PlanInput } from './createPlanner.ts'

const figure = (place: string, measure: OpenFigure['measure'], value: string, count: number): OpenFigure => ({
  ...{ month: '2026-11', place, measure, value, language: '', count },
})
const openFigures = [
  figure('MX', 'consultas-por-canal', 'phone', 99),
  figure('MX-JAL', 'consultas-por-canal', 'phone', 30),
  figure('MX-JAL', 'consultas-por-canal', 'chat', 12),
  figure('MX-OAX', 'consultas-por-canal', '(otros)', 11),
]
let input: PlanInput
beforeAll(async () => {
  const repository = path.resolve(import.meta.dirname, '../../..')
  const content = await readContent(path.join(repository, 'tests/build/fixture/content'))
  input = { content, states: await readStates(path.join(repository, 'states.json')), date: '2026-12-03', images: new Map() }
})
const pageOf = (plan: PlanInput, path = '/datos/') => {
  const model = createPlanner(plan).page({ site: 'nacional', path })?.model
  if (model?.template !== 'open-data') throw new Error(`no page at ${path}`)
  return model
}

it('says that there are no figures while nothing was published, and shows none', () => {
  const { body } = pageOf(input)
  expect(body.figures).toBeUndefined()
  expect(createPlanner(input).page({ site: 'jalisco', path: '/datos/' })).toBeUndefined()
})

it('offers the table with what it is, and draws its last month by state', () => {
  const { body } = pageOf({ ...input, openFigures })
  const { charts, csvHref, files, rows, until } = body.figures ?? {}
  expect([rows, until, csvHref]).toEqual(['4', 'noviembre de 2026', '/datos/cifras.csv'])
  expect(parseFiguresCsv(files?.csv ?? '')).toEqual(openFigures)
  const [chart, ...others] = charts ?? []
  expect(others).toEqual([])
  const told = chart?.table.rows.filter(([, count]) => /^\d/.test(count ?? ''))
  expect(told).toEqual([
    ['Jalisco', '42'],
    ['Oaxaca', '11'],
  ])
  expect(chart?.table.rows).toHaveLength(32)
  // Its files stand once, beside the Spanish page.
  expect(pageOf({ ...input, openFigures }, '/en/datos/').body.figures).toMatchObject({ csvHref: '/datos/cifras.csv' })
  expect(pageOf({ ...input, openFigures }, '/en/datos/').body.figures?.files).toBeUndefined()
})

it('makes the portal anew when figures change, and no state', () => {
  const [before, after] = [createPlanner(input), createPlanner({ ...input, openFigures })]
  expect(after.digest('site:nacional')).not.toBe(before.digest('site:nacional'))
  expect(after.digest('site:jalisco')).toBe(before.digest('site:jalisco'))
})

it.each([
  ['mes,entidad\n', 'cifras.csv:1'],
  [figuresToCsv([figure('MX-JAL', 'guias', 'sí /guias/robo/', 9)]), 'cifras.csv:2: dice menos de 10'],
  [`${figuresToCsv([])}2026-11,MX-JAL,otra,robo,,12\n`, 'cifras.csv:2: no es un renglón'],
  [`${figuresToCsv([])}2026-13,MX-JAL,guias,robo,,12\n`, 'cifras.csv:2: no es un renglón'],
])('refuses a table that was changed by hand: %j', (text, message) => {
  expect(() => parseFiguresCsv(text)).toThrow(message)
})

it('reads the empty table', () => {
  expect(parseFiguresCsv(figuresToCsv([]))).toEqual([])
})
