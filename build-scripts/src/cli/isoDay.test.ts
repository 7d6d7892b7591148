import { expect, it } from 'vitest'
import { isoDay } from './isoDay.ts'

it.each(['2026-02-30', 'mañana', '2026-1-1', '10000-01-01', '0020-01-01'])('refuses %s as a day', (text) => {
  expect(() => isoDay(text)).toThrow(`«${text}» no es un día: escríbelo como 2026-11-21.`)
})
