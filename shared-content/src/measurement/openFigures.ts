import { languageOf } from '../languages.ts'
import type { DailyCount, HitKind } from './hits.ts'
import { type InquiryCount, inquiryDimensions, sumBy } from './inquiryCounts.ts'
import { suppressSmall } from './suppressSmall.ts'

/** What the open figures tell, as their table has it. */
export const openMeasures = [
  'consultas-por-tema',
  'consultas-por-papel',
  'consultas-por-canal',
  'consultas-por-lengua',
  'guias',
  'orientador',
  'busquedas-sin-resultado',
  'visitas',
] as const
export type OpenMeasure = (typeof openMeasures)[number]

/** What stands for values that are told together. */
export const togetherMark = '(otros)'

/** A row of the open figures. */
export interface OpenFigure {
  /** `2026-12` */
  month: string
  /** ISO 3166-2; `MX` is the portal. */
  place: string
  measure: OpenMeasure
  /** A guide, a role, a page with its answer…; `togetherMark` for those told together. */
  value: string
  /** BCP 47; empty where it is the value, or the values are told together. */
  language: string
  count: number
}

/** The open figures, and of what too little happened to be told. */
export interface OpenFigures {
  rows: OpenFigure[]
  /** «2026-12 MX-JAL guias» */
  untold: string[]
}

const measureOfHit: Record<HitKind, OpenMeasure> = {
  helped: 'guias',
  'not-helped': 'guias',
  outcome: 'orientador',
  'no-result': 'busquedas-sin-resultado',
  visit: 'visitas',
}
const measureOfDimension = {
  topic: 'consultas-por-tema',
  role: 'consultas-por-papel',
  channel: 'consultas-por-canal',
  language: 'consultas-por-lengua',
} as const

/**
 * The figures that may be published: of months that are over, by month, state and one thing at a time, small counts told
 * together. Each measure parts all that happened in a month and state, and none is crossed with another; there are no sums
 * over states or months. So two tables have in common only their total, which each tells by itself: nothing is found by
 * subtracting one from another.
 * @param input.codes ISO 3166-2 by slug of a site; the portal has the country's.
 * @param input.today ISO date; its month and those that follow are left out.
 */
export function openFigures(input: {
  inquiries: readonly InquiryCount[]
  hits: readonly DailyCount[]
  codes: ReadonlyMap<string, string>
  today: string
}): OpenFigures {
  const { codes, today } = input
  const isOver = (day: string) => day.slice(0, 7) < today.slice(0, 7)
  const cells: OpenFigure[] = []
  const byPlace = Map.groupBy(
    input.inquiries.filter(({ period, state }) => isOver(period) && codes.has(state)),
    ({ period, state }) => `${period.slice(0, 7)} ${codes.get(state)}`,
  )
  for (const [key, counts] of byPlace) {
    const [month = '', place = ''] = key.split(' ')
    for (const dimension of inquiryDimensions)
      for (const [value, count] of sumBy(counts, dimension))
        cells.push({ month, place, measure: measureOfDimension[dimension], value: value || '(sin dato)', language: '', count })
  }
  for (const { count, day, kind, language, page, site } of input.hits) {
    const place = codes.get(site)
    if (place === undefined || !isOver(day)) continue
    const value = kind === 'helped' ? `sí ${page}` : kind === 'not-helped' ? `no ${page}` : page
    cells.push({ month: day.slice(0, 7), place, measure: measureOfHit[kind], value, language: tagOf(language), count })
  }
  return suppressed(cells)
}

function suppressed(cells: readonly OpenFigure[]): OpenFigures {
  const untold: string[] = []
  const rows: OpenFigure[] = []
  for (const [group, all] of Map.groupBy(cells, ({ measure, month, place }) => `${month} ${place} ${measure}`)) {
    const sums = Map.groupBy(all, ({ language, value }) => `${value}\n${language}`)
    const { rest, shown } = suppressSmall(
      [...sums.values()].map((same) => ({ of: same[0] as OpenFigure, count: same.reduce((sum, { count }) => sum + count, 0) })),
    )
    if (shown.length === 0 && rest === 0) untold.push(group)
    rows.push(...shown.map(({ count, of }) => ({ ...of, count })))
    const [first] = all
    if (rest > 0 && first !== undefined) rows.push({ ...first, value: togetherMark, language: '', count: rest })
  }
  const orderOf = ({ language, measure, month, place, value }: OpenFigure) =>
    [month, place, openMeasures.indexOf(measure), value === togetherMark ? '~' : value, language].join('\n')
  return { rows: rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), untold: untold.toSorted() }
}

/** A language that was taken off the list since keeps its key. */
function tagOf(key: string): string {
  try {
    return languageOf(key).tag
  } catch {
    return key
  }
}
