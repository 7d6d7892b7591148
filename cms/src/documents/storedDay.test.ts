import { expect, it } from 'vitest'
import { dayToStored, storedToDay } from './storedDay.ts'

it('keeps the day, whatever the hour it was stored with in Mexico', () => {
  expect(storedToDay(dayToStored('2026-11-21'))).toBe('2026-11-21')
  // Noon in Tijuana and in Cancún, as the admin's calendar stores it there.
  expect(storedToDay('2026-11-21T20:00:00.000Z')).toBe('2026-11-21')
  expect(storedToDay('2026-11-21T17:00:00.000Z')).toBe('2026-11-21')
  expect(storedToDay(new Date('2026-11-21T12:00:00.000Z'))).toBe('2026-11-21')
})

it('knows no day from no date', () => {
  expect(dayToStored(undefined)).toBeNull()
  expect([storedToDay(null), storedToDay(undefined), storedToDay('')]).toEqual([undefined, undefined, undefined])
})
