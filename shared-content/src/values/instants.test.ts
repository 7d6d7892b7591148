import { describe, expect, it } from 'vitest'
import { instantSchema } from './instants.ts'

describe('a moment', () => {
  it.each([
    ['2026-12-24T14:00-06:00', '2026-12-24T14:00-06:00'],
    ['2026-12-24T20:00:00.000Z', '2026-12-24T14:00-06:00'],
    ['2026-12-24T12:00-08:00', '2026-12-24T14:00-06:00'],
    ['2026-12-25T05:59:59Z', '2026-12-24T23:59-06:00'],
    ['2026-12-25T06:00:00Z', '2026-12-25T00:00-06:00'],
    // Summer time was kept until 2022.
    ['2020-07-01T12:00:00Z', '2020-07-01T07:00-05:00'],
  ])('%s is kept as %s', (text, kept) => {
    expect(instantSchema.parse(text)).toBe(kept)
    expect(instantSchema.parse(kept)).toBe(kept)
  })

  it.each(['2026-12-24', '2026-12-24T14:00', '2026-02-30T14:00Z', '2026-12-24T25:00Z', 'mañana', '1800-01-01T00:00Z'])(
    '%s is none, and how to write one is said',
    (text) => {
      expect(instantSchema.safeParse(text).error?.issues[0]?.message).toContain('«2026-12-24T14:00-06:00»')
    },
  )
})
