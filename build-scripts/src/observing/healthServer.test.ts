import type { Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listen } from '../steps/listen.ts'
import { healthServer } from './healthServer.ts'
import { longestTurn, PublishingWatch } from './PublishingWatch.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function start(input: Partial<Parameters<typeof healthServer>[0]> = {}) {
  const server = healthServer({
    ready: async () => ({ checks: { cms: true } }),
    metrics: async () => ({ type: 'text/plain', text: 'numbers' }),
    token: '',
    isPrivate: true,
    ...input,
  })
  servers.push(server)
  const port = await listen(server, 0)
  return (address: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${address}`, init)
}

it('lives whatever its work does, and is ready when every check holds', async () => {
  const ask = await start({ ready: async () => ({ checks: { cms: true, publishing: false }, lagEvents: 3 }) })
  expect((await ask('/healthz')).status).toBe(200)
  const ready = await ask('/readyz?nadie=mira')
  expect(ready.status).toBe(503)
  expect(await ready.json()).toEqual({ status: 'failed', checks: { cms: true, publishing: false }, lagEvents: 3 })
  expect((await ask('/healthz', { method: 'POST' })).status).toBe(405)
  expect((await ask('/')).status).toBe(404)
})

it('says nothing of why a check could not even be asked', async () => {
  const ask = await start({ ready: () => Promise.reject(new Error('secreto')) })
  const ready = await ask('/readyz')
  expect([ready.status, await ready.text()]).toEqual([503, '{"status":"failed"}'])
})

it.each([
  ['', true, undefined, 200],
  ['', false, undefined, 404],
  ['abc', true, undefined, 404],
  ['abc', false, 'Bearer abd', 404],
  ['abc', false, 'Bearer abc', 200],
])('with token «%s», private %s: who says %s is answered %i', async (token, isPrivate, authorization, status) => {
  const ask = await start({ token, isPrivate })
  expect((await ask('/metrics', { headers: authorization === undefined ? {} : { authorization } })).status).toBe(status)
})

it('of a publisher is going from its first turn on, unless it fails or a turn never ends', () => {
  let now = 0
  const watch = new PublishingWatch({ html: () => {}, search: () => {}, outcome: () => {}, failure: () => {} }, () => now)
  expect(watch.isGoing).toBe(false)
  watch.ended('opened', 7)
  expect([watch.isGoing, watch.state.cursor]).toEqual([true, 7])
  watch.failed()
  expect(watch.isGoing).toBe(false)
  watch.ended('idle', 8)
  expect(watch.isGoing).toBe(true)
  now = longestTurn * 1000
  expect(watch.isGoing).toBe(false)
})

it('measures from the event to the page, and to the search, each once', () => {
  const told: [string, number | string][] = []
  const watch = new PublishingWatch({
    html: (seconds) => told.push(['html', seconds]),
    search: (seconds) => told.push(['search', seconds]),
    outcome: (outcome) => told.push(['outcome', outcome]),
    failure: () => told.push(['failure', 1]),
  })
  const event = { sequence: 1, at: '2026-12-01T12:00:00.000Z', kind: 'terms', key: 'a' } as const
  const receipt = { ...event, outcome: 'live', sites: [], reasons: [], findings: [], htmlAt: '2026-12-01T12:00:00.400Z' } as const
  watch.published([event] as never, [receipt] as never)
  // Of an event that was told before nothing is measured.
  watch.published([], [receipt] as never)
  const found = [{ ...receipt, searchAt: '2026-12-01T12:00:02.000Z' }] as never
  watch.found(found)
  watch.found(found)
  expect(told).toEqual([
    ['outcome', 'live'],
    ['html', 0.4],
    ['search', 2],
  ])
})
