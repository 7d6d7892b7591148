import { expect, it } from 'vitest'
import { today } from './day.ts'

it('is the day in Mexico City, not in Greenwich', () => {
  expect(today(undefined, new Date('2026-11-22T05:30:00Z'))).toBe('2026-11-21')
  expect(today(undefined, new Date('2026-11-22T06:30:00Z'))).toBe('2026-11-22')
})

it('is the day of another zone when asked for', () => {
  expect(today('America/Tijuana', new Date('2026-11-22T07:30:00Z'))).toBe('2026-11-21')
})
