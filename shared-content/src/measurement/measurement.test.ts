import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countVisits } from './countVisits.ts'
import { leastShown, suppressSmall } from './suppressSmall.ts'
import { parseVisit } from './visitLog.ts'

const sites = new Map([
  ['jalisco.example', 'jalisco'],
  ['example.org', 'nacional'],
])

describe('a line of the log of visits', () => {
  it('says a day, a site, a language and a page', () => {
    expect(parseVisit('2026-11-30 jalisco.example /guias/robo/\r')).toEqual({
      day: '2026-11-30',
      host: 'jalisco.example',
      language: 'es',
      page: '/guias/robo/',
    })
    expect(parseVisit('2026-11-30 jalisco.example /en/guias/robo/')).toMatchObject({ language: 'en', page: '/guias/robo/' })
    expect(parseVisit('2026-11-30 jalisco.example /')).toMatchObject({ page: '/' })
  })

  it.each([
    ['an hour', '2026-11-30T12:00:03 jalisco.example /guias/robo/'],
    ['an address of a machine', '10.0.0.7 - - [30/Nov/2026:12:00:00 -0600] "GET /guias/robo/ HTTP/1.1" 200 512 "-" "Mozilla"'],
    ['what was searched', '2026-11-30 jalisco.example /buscar/?q=mi+esposo+me+pega'],
    ['more than it should', '2026-11-30 jalisco.example /guias/robo/ 10.0.0.7'],
    ['no page', '2026-11-30 jalisco.example /_astro/base.css'],
    ['a way out', '2026-11-30 jalisco.example /../etc/'],
    ['a day that there is not', '2026-13-30 jalisco.example /'],
    ['markup', '2026-11-30 jalisco.example /<script>/'],
    ['nothing', ''],
  ])('with %s is not read', (_, text) => {
    expect(parseVisit(text)).toBeUndefined()
  })
})

describe('counting visits', () => {
  it('is by month, site, language and page, of months that are over', async () => {
    const lines = [
      '2026-10-31 jalisco.example /guias/robo/',
      '2026-11-01 jalisco.example /guias/robo/',
      '2026-11-30 jalisco.example /guias/robo/',
      '2026-11-30 jalisco.example /en/guias/robo/',
      '2026-12-01 jalisco.example /guias/robo/',
      '2026-11-02 elsewhere.example /',
      'GET /',
      '',
    ]
    const { counts, strangers, unread, early } = await countVisits({ lines, sites, today: '2026-12-03' })
    expect(counts.map(({ month, language, visits }) => [month, language, visits])).toEqual([
      ['2026-10', 'es', 1],
      ['2026-11', 'es', 2],
      ['2026-11', 'en', 1],
    ])
    expect([...strangers]).toEqual([['elsewhere.example', 1]])
    expect([unread, early]).toEqual([1, 1])
  })

  it('is the same in whatever order lines come', async () => {
    const one = fc.constantFrom('/', '/guias/robo/', '/en/', '/guias/fraude/').map((page) => `2026-11-05 jalisco.example ${page}`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(one).chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
        async ([lines, shuffled]) => {
          const tally = async (list: string[]) =>
            (await countVisits({ lines: list, sites, today: '2026-12-03' })).counts
              .map(({ page, language, visits }) => `${language}${page} ${visits}`)
              .sort()
          expect(await tally(shuffled)).toEqual(await tally(lines))
        },
      ),
    )
  })
})

describe('small counts', () => {
  const cells = (...counts: number[]) => counts.map((count, of) => ({ of, count }))

  it('are told together', () => {
    expect(suppressSmall(cells(100, 4, 7, 12))).toEqual({
      shown: cells(100, 0, 0, 12).filter(({ count }) => count > 0),
      rest: 11,
    })
  })

  it('take the smallest other along where one would be alone, or the sum would be small', () => {
    expect(suppressSmall(cells(100, 12, 9))).toEqual({ shown: [{ of: 0, count: 100 }], rest: 21 })
    expect(suppressSmall(cells(100, 3, 4))).toEqual({ shown: [], rest: 107 })
  })

  it('are not told at all where there is nothing to tell them with', () => {
    for (const few of [[9], [4, 5], [1]]) expect(suppressSmall(cells(...few))).toEqual({ shown: [], rest: 0 })
    expect(suppressSmall([])).toEqual({ shown: [], rest: 0 })
  })

  it('cannot be found by subtracting, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (counts) => {
        const all = cells(...counts).filter(({ count }) => count > 0)
        const { shown, rest } = suppressSmall(all)
        const hidden = all.filter(({ of }) => !shown.some((cell) => cell.of === of))
        for (const { count } of shown) expect(count).toBeGreaterThanOrEqual(leastShown)
        const sum = hidden.reduce((total, { count }) => total + count, 0)
        // What is told of the hidden is true, of two at least, and not small; or it is nothing, and then all are hidden.
        if (rest > 0) {
          expect(rest).toBe(sum)
          expect(rest).toBeGreaterThanOrEqual(leastShown)
          expect(hidden.length).toBeGreaterThanOrEqual(2)
        } else if (hidden.length > 0) expect(shown).toEqual([])
      }),
    )
  })
})
