import { describe, expect, it } from 'vitest'
import { comparedRows, daysBefore } from './comparedRows.ts'

describe('the days before', () => {
  it.each([
    ['2026-11-01', '2026-11-30', '2026-10-02', '2026-10-31'],
    ['2026-12-03', '2026-12-03', '2026-12-02', '2026-12-02'],
    ['2028-03-01', '2028-03-31', '2028-01-30', '2028-02-29'],
  ])('%s to %s are as many', (from, until, earlier, later) => {
    expect(daysBefore({ from, until })).toEqual({ from: earlier, until: later })
  })
})

describe('two counts of the same', () => {
  it('stand side by side, the most frequent first', () => {
    const now = new Map([
      ['a', 1],
      ['b', 5],
    ])
    const before = new Map([
      ['c', 2],
      ['a', 3],
      ['d', 0],
    ])
    expect(comparedRows(now, before, (key) => key.toUpperCase())).toEqual({
      rows: [
        { label: 'B', now: 5, before: 0 },
        { label: 'A', now: 1, before: 3 },
        { label: 'C', now: 0, before: 2 },
      ],
    })
  })

  it('tell together what is beyond fifteen, and lose none of it', () => {
    const many = new Map(Array.from({ length: 20 }, (_, at) => [`g${at}`, 20 - at]))
    const { rest, rows } = comparedRows(many, new Map([['g19', 7]]), (key) => key)
    expect(rows).toHaveLength(15)
    expect(rest).toEqual({ label: '', now: 5 + 4 + 3 + 2 + 1, before: 7, things: 5 })
  })
})
