import { expect, it } from 'vitest'
import { isoDay, today } from './today.ts'

it('is the day in Mexico City, not in Greenwich', () => {
  expect(today(new Date('2026-11-22T05:30:00Z'))).toBe('2026-11-21')
  expect(today(new Date('2026-11-22T06:30:00Z'))).toBe('2026-11-22')
})

it.each(['2026-02-30', 'mañana', '2026-1-1'])('refuses %s as a day', (text) => {
  expect(() => isoDay(text)).toThrow(`«${text}» no es un día: escríbelo como 2026-11-21.`)
})
