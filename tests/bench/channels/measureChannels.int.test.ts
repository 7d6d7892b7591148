import { expect, it } from 'vitest'
import { measureChannels } from './measureChannels.ts'

it('measures how long messages of open chats take, and finds each at the other side once', async () => {
  const figures = await measureChannels({ bus: 'memory', chats: 12, seconds: 3 })
  expect(figures.messages).toBeGreaterThan(4)
  expect(figures.lost).toBe(0)
  expect(figures.median).toBeGreaterThan(0)
  expect(figures.p95).toBeLessThanOrEqual(figures.max)
  expect(figures.flood).toBeUndefined()
  expect(figures.peakBytes).toBeGreaterThan(30 * 1024 ** 2)
})

it('sends hits meanwhile, all of which are answered', async () => {
  const figures = await measureChannels({ bus: 'memory', chats: 4, seconds: 3, hits: 300 })
  expect(figures.lost).toBe(0)
  expect(figures.flood?.sent).toBeGreaterThan(300)
  expect(figures.flood?.statuses).toEqual({ 204: figures.flood?.sent })
})
