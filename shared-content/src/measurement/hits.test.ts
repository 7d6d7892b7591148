import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCounts, type DailyCount, hitKinds, hitSchema, hitToKey, readDayCounts, toHit } from './hits.ts'

const pages = { has: (_: string, page: string) => page === '/guias/robo/' || page === '/buscar/' }

describe('a hit', () => {
  it('says a kind and a page; its language is that of the page', () => {
    const sent = hitSchema.parse({ kind: 'helped', page: '/en/guias/robo/' })
    expect(toHit(sent, { site: 'jalisco', pages })).toEqual({
      site: 'jalisco',
      kind: 'helped',
      language: 'en',
      page: '/guias/robo/',
    })
  })

  it.each([
    ['what was searched', { kind: 'no-result', page: '/buscar/?q=mi+esposo+me+pega' }],
    ['words beside it', { kind: 'no-result', page: '/buscar/', words: 'mi esposo me pega' }],
    ['an hour', { kind: 'visit', page: '/guias/robo/', at: '12:00' }],
    ['a kind that there is not', { kind: 'searched', page: '/guias/robo/' }],
    ['markup', { kind: 'visit', page: '/<script>/' }],
    ['a way out', { kind: 'visit', page: '/../' }],
    ['no page', { kind: 'visit' }],
  ])('with %s is refused', (_, sent) => {
    expect(hitSchema.safeParse(sent).success).toBe(false)
  })

  it('of a page that there is not is none', () => {
    expect(toHit({ kind: 'visit', page: '/guias/mi-esposo-me-pega/' }, { site: 'jalisco', pages })).toBeUndefined()
  })
})

const oneCount: fc.Arbitrary<DailyCount> = fc.record({
  day: fc.constantFrom('2026-12-01', '2026-12-02'),
  site: fc.constantFrom('jalisco', 'estado-de-mexico', 'nacional'),
  kind: fc.constantFrom(...hitKinds),
  language: fc.constantFrom('es', 'en'),
  page: fc.constantFrom('/', '/guias/robo/', '/orientador/que-hago/denunciar/'),
  count: fc.integer({ min: 1, max: 50 }),
})

describe('the counts of a day', () => {
  it('are the same after they were kept', () => {
    fc.assert(
      fc.property(fc.array(oneCount), (counts) => {
        const ofDay = addCounts(counts).filter(({ day }) => day === '2026-12-01')
        const kept = Object.fromEntries(ofDay.map((each) => [hitToKey(each), each.count]))
        expect(readDayCounts('2026-12-01', JSON.parse(JSON.stringify(kept)))).toEqual(ofDay)
      }),
    )
  })

  it('leave out what is none', () => {
    const kept = { 'jalisco helped es /guias/robo/': 2, 'jalisco helped': 3, 'jalisco visit es /': -1, x: 'y' }
    expect(readDayCounts('2026-12-01', kept)).toHaveLength(1)
    for (const none of [null, 'x', 7]) expect(readDayCounts('2026-12-01', none)).toEqual([])
  })

  it('add up to the same in whatever order and parts they come', () => {
    fc.assert(
      fc.property(
        fc.array(oneCount).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.nat(),
        ([all, shuffled], cut) => {
          const sorted = (counts: DailyCount[]) => counts.map((each) => JSON.stringify(Object.entries(each).sort())).sort()
          const at = cut % (shuffled.length + 1)
          const parts = addCounts([...addCounts(shuffled.slice(0, at)), ...addCounts(shuffled.slice(at))])
          expect(sorted(parts)).toEqual(sorted(addCounts(all)))
        },
      ),
    )
  })
})
