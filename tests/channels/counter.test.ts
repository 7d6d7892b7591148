import type { Hit } from '@justicia/shared-content/measurement/hits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DailyCounter } from '../../cms/src/counts/DailyCounter.ts'
import { HitLimits } from '../../cms/src/counts/HitLimits.ts'

const robo: Hit = { site: 'jalisco', kind: 'helped', language: 'es', page: '/guias/robo/' }
const fraude: Hit = { ...robo, page: '/guias/fraude/' }

/** Keeps what each writer said last of a day. */
function memoryStore() {
  const kept = new Map<string, Readonly<Record<string, number>>>()
  const failing = { now: false }
  const writer = (name: string) => ({
    keep: async (day: string, counts: Readonly<Record<string, number>>) => {
      await Promise.resolve()
      if (failing.now) throw new Error('La base no contesta.')
      kept.set(`${day} ${name}`, counts)
    },
  })
  const sumOf = (key: string) => [...kept.values()].reduce((sum, counts) => sum + (counts[key] ?? 0), 0)
  return { kept, failing, writer, sumOf }
}

describe('the counter', () => {
  it('hands over the whole of a day, so that twice is once', async () => {
    const { kept, writer } = memoryStore()
    const counter = new DailyCounter(writer('a'))
    counter.add('2026-12-03', robo)
    await counter.keep('2026-12-03')
    counter.add('2026-12-03', robo)
    counter.add('2026-12-03', fraude)
    await Promise.all([counter.keep('2026-12-03'), counter.keep('2026-12-03')])
    expect([...kept]).toEqual([['2026-12-03 a', { 'jalisco helped es /guias/robo/': 2, 'jalisco helped es /guias/fraude/': 1 }]])
  })

  it('loses nothing where keeping fails, and forgets a day that is over and kept', async () => {
    const { failing, kept, sumOf, writer } = memoryStore()
    const counter = new DailyCounter(writer('a'))
    counter.add('2026-12-03', robo)
    failing.now = true
    await expect(counter.keep('2026-12-04')).rejects.toThrow('La base no contesta.')
    failing.now = false
    counter.add('2026-12-04', robo)
    await counter.keep('2026-12-04')
    expect(sumOf('jalisco helped es /guias/robo/')).toBe(2)
    kept.clear()
    await counter.keep('2026-12-04')
    expect(kept.size).toBe(0)
  })

  it('of any number of processes, in any order, with failures and restarts after keeping, adds up', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), who: fc.nat(2), hit: fc.constantFrom(robo, fraude) }),
      fc.record({ do: fc.constantFrom('keep' as const, 'fail' as const, 'restart' as const), who: fc.nat(2) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { failing, sumOf, writer } = memoryStore()
        let made = 0
        const start = () => new DailyCounter(writer(String(made++)))
        const counters = [start(), start(), start()]
        const added = { robo: 0, fraude: 0 }
        for (const each of steps) {
          const counter = counters[each.who] as DailyCounter
          if (each.do === 'add') {
            counter.add('2026-12-03', each.hit)
            added[each.hit === robo ? 'robo' : 'fraude']++
          } else {
            failing.now = each.do === 'fail'
            await counter.keep('2026-12-03').catch(() => undefined)
            failing.now = false
            if (each.do === 'restart') counters[each.who] = start()
          }
        }
        await Promise.all(counters.map((counter) => counter.keep('2026-12-03')))
        expect(sumOf('jalisco helped es /guias/robo/')).toBe(added.robo)
        expect(sumOf('jalisco helped es /guias/fraude/')).toBe(added.fraude)
      }),
    )
  })
})

describe('what is taken', () => {
  it('is bounded for one address, and for all together, and begins anew', () => {
    const limits = new HitLimits({ address: 3, second: 5 })
    const answers = (address: string, times: number, now: number) =>
      Array.from({ length: times }, () => limits.take(address, now))
    expect(answers('203.0.113.7', 5, 60_000)).toEqual(['taken', 'taken', 'taken', 'too-many', 'too-many'])
    expect(answers('203.0.113.8', 3, 60_500)).toEqual(['taken', 'taken', 'crowded'])
    expect(answers('203.0.113.8', 2, 61_000)).toEqual(['taken', 'too-many'])
    expect(answers('203.0.113.7', 1, 120_000)).toEqual(['taken'])
  })
})
