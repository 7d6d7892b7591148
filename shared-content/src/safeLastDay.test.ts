import { describe, expect, it } from 'vitest'
import { safeLastDay } from './safeLastDay.ts'

// 2026-11-30 is a Monday.
describe('the last day that is safe', () => {
  it.each([
    ['2026-11-30', 'P3D', '2026-12-02', 'the day of the notice counts'],
    ['2026-11-30', 'P5D', '2026-12-04', 'Monday to Friday'],
    ['2026-11-30', 'P6D', '2026-12-04', 'a Saturday is the Friday before'],
    ['2026-11-30', 'P7D', '2026-12-04', 'a Sunday too'],
    ['2026-11-30', 'P10D', '2026-12-09', 'no day is left out'],
    ['2026-11-30', 'P1D', '2026-11-30', 'the same day'],
    ['2026-12-05', 'P1D', '2026-12-05', 'never before the notice, even on a Saturday'],
    ['2026-11-30', 'PT48H', '2026-12-01', 'the day before the hour comes'],
    ['2026-11-30', 'PT24H', '2026-11-30', 'today'],
    ['2026-11-30', 'PT12H', '2026-11-30', 'today'],
    ['2026-11-30', 'PT36H', '2026-12-01', 'into the second day'],
    ['2026-11-30', 'P1W', '2026-12-04', 'a week'],
    ['2027-01-31', 'P1M', '2027-02-26', 'a month that is shorter, and its weekend'],
    ['2026-11-30', 'P6M', '2027-05-28', 'six months'],
    ['2028-02-28', 'P2D', '2028-02-29', 'a leap year'],
  ])('%s and %s: %s (%s)', (notice, length, expected) => {
    expect(safeLastDay(notice, length)).toBe(expected)
  })

  it('is never told where there is none', () => {
    for (const length of ['PT0S', 'PT30M', 'P1Y', 'P8Y', 'x']) expect(safeLastDay('2026-11-30', length), length).toBe(undefined)
    expect(safeLastDay('', 'P3D')).toBe(undefined)
    expect(safeLastDay('2026-13-40', 'P3D')).toBe(undefined)
  })

  it('grows with the term, and never passes it', () => {
    let last = ''
    for (let days = 1; days <= 120; days += 1) {
      const safe = safeLastDay('2026-11-30', `P${days}D`) ?? ''
      expect(safe >= last, `${days}`).toBe(true)
      const end = new Date(Date.UTC(2026, 10, 30 + days)).toISOString().slice(0, 10)
      expect(safe < end, `${days}`).toBe(true)
      expect([0, 6], `${days}`).not.toContain(new Date(safe).getUTCDay())
      last = safe
    }
  })
})
