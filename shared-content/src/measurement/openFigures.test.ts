import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DailyCount } from './hits.ts'
import { type CountedInquiry, countInquiries, inquiryDimensions, sumBy } from './inquiryCounts.ts'
import { type OpenFigure, openFigures, togetherMark } from './openFigures.ts'
import { leastShown } from './suppressSmall.ts'

const codes = new Map([
  ['jalisco', 'MX-JAL'],
  ['oaxaca', 'MX-OAX'],
  ['nacional', 'MX'],
])
const robo: CountedInquiry = {
  ...{ day: '2026-11-03', state: 'jalisco', topic: 'robo', role: 'victimas', channel: 'phone', language: 'es' },
  disposition: 'informed',
}
const figuresOf = (inquiries: readonly CountedInquiry[], hits: readonly DailyCount[] = [], today = '2026-12-03') =>
  openFigures({ inquiries: countInquiries(inquiries, 'month'), hits, codes, today })
const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each)

describe('counts of inquiries', () => {
  it('are by day or month, state, topic, role, channel and language, and of inquiries alone', () => {
    const all: CountedInquiry[] = [
      robo,
      { ...robo, day: '2026-11-30' },
      { ...robo, channel: 'chat' },
      ...(['training', 'prank', 'silent', 'wrong-number'] as const).map((disposition) => ({ ...robo, disposition })),
    ]
    expect(countInquiries(all, 'month').map(({ channel, count, period }) => [period, channel, count])).toEqual([
      ['2026-11', 'phone', 2],
      ['2026-11', 'chat', 1],
    ])
    expect(countInquiries(all, 'day')).toHaveLength(3)
    expect([...sumBy(countInquiries(all, 'day'), 'topic')]).toEqual([['robo', 3]])
  })
})

describe('open figures', () => {
  it('are of months that are over, with small counts told together', () => {
    const { rows, untold } = figuresOf([
      ...times(30, robo),
      ...times(6, { ...robo, topic: 'fraude' }),
      ...times(5, { ...robo, topic: 'despojo' }),
      ...times(3, { ...robo, state: 'oaxaca' }),
      ...times(40, { ...robo, day: '2026-12-01' }),
    ])
    expect(rows.filter(({ measure }) => measure === 'consultas-por-tema')).toEqual([
      { month: '2026-11', place: 'MX-JAL', measure: 'consultas-por-tema', value: 'robo', language: '', count: 30 },
      { month: '2026-11', place: 'MX-JAL', measure: 'consultas-por-tema', value: togetherMark, language: '', count: 11 },
    ])
    expect(untold).toContain('2026-11 MX-OAX consultas-por-tema')
  })

  it('say of hits what was said, where, and in which language', () => {
    const hit = { day: '2026-11-02', site: 'jalisco', language: 'es', page: '/guias/robo/', count: 12 } as const
    const { rows } = figuresOf(
      [],
      [
        { ...hit, kind: 'helped' },
        { ...hit, kind: 'helped', day: '2026-11-09', count: 5 },
        { ...hit, kind: 'not-helped' },
        { ...hit, kind: 'no-result', page: '/buscar/', site: 'nacional' },
        { ...hit, kind: 'visit', page: '/', site: 'nowhere' },
      ],
    )
    expect(rows.map(({ count, language, measure, place, value }) => [place, measure, value, language, count])).toEqual([
      ['MX', 'busquedas-sin-resultado', '/buscar/', 'es-MX', 12],
      ['MX-JAL', 'guias', 'no /guias/robo/', 'es-MX', 12],
      ['MX-JAL', 'guias', 'sí /guias/robo/', 'es-MX', 17],
    ])
  })

  const population = fc
    .array(
      fc.record({
        topic: fc.constantFrom('robo', 'fraude', 'despojo', 'amenazas'),
        role: fc.constantFrom('victimas' as const, 'acusados' as const, 'terceros' as const),
        channel: fc.constantFrom('phone' as const, 'chat' as const),
        language: fc.constantFrom('es', 'en', 'tzo'),
        state: fc.constantFrom('jalisco', 'oaxaca'),
        many: fc.integer({ min: 1, max: 14 }),
      }),
      { maxLength: 12 },
    )
    .map((kinds): CountedInquiry[] => kinds.flatMap(({ many, ...kind }) => times(many, { ...robo, ...kind })))

  const groupKey = ({ measure, month, place }: OpenFigure) => `${month} ${place} ${measure}`

  it('tell no count below the least, and the same total of a month and state in each table, or none', () => {
    fc.assert(
      fc.property(population, (inquiries) => {
        const { rows } = figuresOf(inquiries)
        for (const { count } of rows) expect(count).toBeGreaterThanOrEqual(leastShown)
        for (const state of ['jalisco', 'oaxaca']) {
          const there = rows.filter(({ place }) => place === codes.get(state))
          const totals = [...Map.groupBy(there, groupKey).values()].map((group) =>
            group.reduce((sum, { count }) => sum + count, 0),
          )
          // So what tables have in common tells nothing that one of them does not tell.
          const total = inquiries.filter((each) => each.state === state).length
          expect(totals).toEqual(total < leastShown ? [] : times(inquiryDimensions.length, total))
        }
      }),
    )
  })

  it('fit another truth too, for each count that is hidden: it cannot be worked out of all the tables together', () => {
    fc.assert(
      fc.property(population, (inquiries) => {
        const published = JSON.stringify(figuresOf(inquiries).rows)
        const { rows } = figuresOf(inquiries)
        for (const state of ['jalisco', 'oaxaca'])
          for (const dimension of inquiryDimensions) {
            const there = inquiries.filter((each) => each.state === state)
            const measure = { topic: 'tema', role: 'papel', channel: 'canal', language: 'lengua' }[dimension]
            const told = new Set(
              rows
                .filter((row) => row.place === codes.get(state) && row.measure === `consultas-por-${measure}`)
                .map(({ value }) => value),
            )
            const hidden = [...new Set(there.map((each) => String(each[dimension])))].filter((value) => !told.has(value))
            for (const value of hidden) {
              // One more or one less of it, and the other way round of something else that is hidden, or not there at all.
              const others = [...hidden.filter((other) => other !== value), 'otra']
              const moved = (from: string, to: string) => {
                const at = inquiries.findIndex((each) => each.state === state && each[dimension] === from)
                return at === -1 ? undefined : inquiries.with(at, { ...(inquiries[at] as CountedInquiry), [dimension]: to })
              }
              const truths = others.flatMap((other) => [moved(value, other), moved(other, value)])
              const fits = truths.some((truth) => truth !== undefined && JSON.stringify(figuresOf(truth).rows) === published)
              expect(fits, `${state} ${dimension} ${value}`).toBe(true)
            }
          }
      }),
      { numRuns: 60 },
    )
  })
})
