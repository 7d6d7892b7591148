import { formatDate } from '../interface/formatDate.ts'
import { localizePath, sourceLanguage } from '../languages.ts'
import { figuresCsv, figuresDescription, figuresPackage, figuresToCsv } from '../measurement/figuresPackage.ts'
import type { OpenFigure, OpenMeasure } from '../measurement/openFigures.ts'
import type { Chart } from '../pages/charts.ts'
import type { OpenDataBody } from '../pages/model.ts'
import type { State } from '../schema/state.ts'
import { countText } from './countText.ts'
import { noteInput } from './notes/notePages.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'

export const openDataPath = '/datos/'

/** What is drawn of the last month, where a state may be told of. */
const drawn = [
  { name: 'consultas', measure: 'consultas-por-canal' },
  { name: 'guias', measure: 'guias' },
] as const satisfies { name: string; measure: OpenMeasure }[]

/** What is asked and what helps, as open data: on the portal, also while there is nothing to tell. States have none. */
export function openDataPages(context: PlanContext, states: readonly State[]): PagePlan[] {
  if (context.site.kind !== 'national') return []
  const words = context.text.openData
  return [
    pagePlan(context, { template: 'open-data', path: openDataPath }, () => ({
      title: words.title,
      description: words.description,
      trail: [],
      body: { figures: figuresOf(context, states), guides: localizePath('/guias/', context.language) },
    })),
  ]
}

function figuresOf(context: PlanContext, states: readonly State[]): OpenDataBody['figures'] {
  const { language, openFigures: rows, site } = context
  const months = [...new Set(rows.map(({ month }) => month))].toSorted()
  const [from] = months
  const until = months.at(-1)
  if (from === undefined || until === undefined) return undefined
  // One file for all languages, made with the Spanish page.
  const csv = language === sourceLanguage ? figuresToCsv(rows) : undefined
  const files = csv === undefined ? {} : { csv, description: figuresPackage({ csv, address: `${site.origin}${openDataPath}` }) }
  return {
    from: formatDate(from, language),
    until: formatDate(until, language),
    rows: countText(rows.length),
    charts: drawn.flatMap((each) => chartOf(context, { states, month: until, ...each }) ?? []),
    csvHref: `${openDataPath}${figuresCsv}`,
    descriptionHref: `${openDataPath}${figuresDescription}`,
    ...(csv === undefined ? {} : { files: files as NonNullable<NonNullable<OpenDataBody['figures']>['files']> }),
  }
}

/** How often it happened in each state in a month: what is told and what is told together are all of it. */
function chartOf(
  context: PlanContext,
  {
    measure,
    month,
    name,
    states,
  }: { measure: OpenMeasure; month: string; name: (typeof drawn)[number]['name']; states: readonly State[] },
): Chart | undefined {
  const { language, openFigures, text } = context
  const sums = new Map<string, number>()
  const ofMonth = openFigures.filter((row: OpenFigure) => row.month === month && row.measure === measure && row.place !== 'MX')
  for (const { count, place } of ofMonth) sums.set(place.slice(3), (sums.get(place.slice(3)) ?? 0) + count)
  if (sums.size === 0) return undefined
  const words = text.openData
  const said = words.charts[name]
  const own = noteInput(context, states).states.map((state) => ({ ...state, count: sums.get(state.code) }))
  return {
    name,
    title: said.title({ month: formatDate(month, language) }),
    subtitle: said.subtitle,
    source: words.source,
    caveat: words.caveat,
    description: words.chartDescription,
    drawing: {
      kind: 'tiles',
      places: own.map(({ column, count, name: label, row }) => ({
        ...{ name: label, row, column, value: count ?? 0, isWeak: false },
        text: count === undefined ? '–' : countText(count),
      })),
      key: { low: words.low, high: words.high, weak: '' },
    },
    table: {
      head: [text.notes.state, said.subtitle],
      rows: own.map(({ count, name: label }) => [label, count === undefined ? words.untold : countText(count)]),
    },
  }
}
