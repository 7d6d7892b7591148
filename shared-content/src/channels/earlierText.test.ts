import { expect, it } from 'vitest'
import { today } from '../day.ts'
import { type KnownReleases, type Reading, wasEarlierText } from './earlierText.ts'

const correction = { liveAt: '2026-12-03T18:00:00.000Z', releases: ['r2', 'r2-whole'] }
const nothing: KnownReleases = { before: new Set(), after: new Set() }
const known: KnownReleases = { before: new Set(['r1']), after: new Set(['r3']) }
const dayOf = (moment: string) => today(undefined, new Date(moment))
const earlier = (reading: Partial<Reading>, releases = nothing, made: Parameters<typeof wasEarlierText>[1] = correction) =>
  wasEarlierText({ release: 'unknown', day: '2026-12-03', ...reading }, made, releases, dayOf)

it('is told by the release where that is known, whatever the hour', () => {
  expect(earlier({ release: 'r1', startedAt: '2026-12-03T23:00:00.000Z' }, known)).toBe(true)
  expect(earlier({ release: 'r3', startedAt: '2026-12-03T01:00:00.000Z' }, known)).toBe(false)
  for (const release of correction.releases)
    expect(earlier({ release, startedAt: '2026-12-03T17:59:00.000Z' }, known)).toBe(false)
})

it('is told by the hour otherwise, and by the day once the hours are forgotten: rather once too often', () => {
  expect(earlier({ startedAt: '2026-12-03T17:59:59.000Z' })).toBe(true)
  expect(earlier({ startedAt: '2026-12-03T18:00:00.000Z' })).toBe(false)
  expect(earlier({ day: '2026-12-02' })).toBe(true)
  expect(earlier({ day: '2026-12-03' })).toBe(true)
  expect(earlier({ day: '2026-12-04' })).toBe(false)
})

it('of a correction that the site does not show yet, all that was read is earlier', () => {
  expect(earlier({ day: '2027-01-01' }, nothing, { releases: [] })).toBe(true)
})
