import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { today } from '@justicia/shared-content/day'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryBus } from '../../cms/src/channels/server/MemoryBus.ts'
import { pagesOf } from '../../cms/src/counts/countedPages.ts'
import { hitRates } from '../../cms/src/counts/HitLimits.ts'
import { type Counting, startCounting } from '../../cms/src/counts/startCounting.ts'
import { jalisco, TestCitizen } from './support/TestCitizen.ts'
import { TestOperator } from './support/TestOperator.ts'
import { startTestChannels } from './support/testChannels.ts'

const robo = '/guias/robo/'
let kept: Record<string, Readonly<Record<string, number>>>
const logged: unknown[] = []
let counting: Counting
let running: Awaited<ReturnType<typeof startTestChannels>>

beforeEach(async () => {
  kept = {}
  counting = await startCounting({
    siteOfOrigin: new Map([
      [jalisco, 'jalisco'],
      ['https://example.org', 'nacional'],
    ]),
    readPages: async () => pagesOf({ guides: ['robo'], outcomes: ['que-hago/denunciar'] }),
    store: {
      keep: async (day, counts) => {
        kept[day] = counts
      },
    },
    log: { warn: (...line: unknown[]) => void logged.push(line) },
  })
  running = await startTestChannels(new MemoryBus(), { countHits: counting.answer })
})
afterEach(async () => {
  await running.stop()
  await counting.stop()
})

const send = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${running.base}/count`, {
    method: 'POST',
    headers: { origin: jalisco, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }).then(async (answer) => {
    expect(await answer.text()).toBe('')
    return answer.status
  })
const counts = async () => {
  await counting.keep()
  return kept[today()] ?? {}
}

describe('what happened on a page', () => {
  it('is counted by day, site, kind, language and page', async () => {
    expect(await send({ kind: 'helped', page: robo })).toBe(204)
    expect(await send({ kind: 'helped', page: `/en${robo}` })).toBe(204)
    expect(await send({ kind: 'not-helped', page: robo })).toBe(204)
    expect(await send({ kind: 'outcome', page: '/orientador/que-hago/denunciar/' })).toBe(204)
    expect(await send({ kind: 'no-result', page: '/buscar/' }, { origin: 'https://example.org' })).toBe(204)
    for (let turn = 0; turn < 3; turn++) expect(await send({ kind: 'visit', page: '/' })).toBe(204)
    expect(await counts()).toEqual({
      'jalisco helped es /guias/robo/': 1,
      'jalisco helped en /guias/robo/': 1,
      'jalisco not-helped es /guias/robo/': 1,
      'jalisco outcome es /orientador/que-hago/denunciar/': 1,
      'nacional no-result es /buscar/': 1,
      'jalisco visit es /': 3,
    })
  })

  it('is not counted of who asks not to be followed', async () => {
    expect(await send({ kind: 'helped', page: robo }, { dnt: '1' })).toBe(204)
    expect(await send({ kind: 'helped', page: robo }, { 'sec-gpc': '1' })).toBe(204)
    expect(await counts()).toEqual({})
  })

  it('is still counted when it was kept, and kept when the process ends', async () => {
    await send({ kind: 'helped', page: robo })
    await counting.keep()
    await send({ kind: 'helped', page: robo })
    await counting.stop()
    expect(kept[today()]).toEqual({ 'jalisco helped es /guias/robo/': 2 })
  })
})

describe('what is refused, and counts nothing', () => {
  it.each([
    [403, 'another page', { kind: 'helped', page: robo }, { origin: 'https://evil.example' }],
    [403, 'no page', { kind: 'helped', page: robo }, { origin: '' }],
    [403, 'a page without a name', { kind: 'helped', page: robo }, { origin: 'null' }],
    [400, 'a form', { kind: 'helped', page: robo }, { 'content-type': 'text/plain' }],
    [400, 'a page that there is not', { kind: 'helped', page: '/guias/no-hay/' }, {}],
    [400, 'what a page cannot tell', { kind: 'helped', page: '/buscar/' }, {}],
    [400, 'an outcome that there is not', { kind: 'outcome', page: '/orientador/que-hago/no-hay/' }, {}],
    [400, 'what was searched', { kind: 'no-result', page: '/buscar/?q=algo' }, {}],
    [400, 'more than is asked for', { kind: 'helped', page: robo, note: 'me pega' }, {}],
    [400, 'no object', '[]', {}],
    [400, 'half a text', '{"kind":"helped"', {}],
    [400, 'a prototype', '{"__proto__":{"kind":"helped"}}', {}],
    [400, 'nothing', '', {}],
    [413, 'too much', { kind: 'helped', page: `/${'a'.repeat(400)}/` }, {}],
  ] as const)('%d: %s', async (status, _, body, headers) => {
    expect(await send(body, headers)).toBe(status)
    expect(await counts()).toEqual({})
  })

  it('another way of asking', async () => {
    const answer = await fetch(`${running.base}/count`, { headers: { origin: jalisco } })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await fetch(`${running.base}/count/x`, { method: 'POST', headers: { origin: jalisco } })).status).toBe(404)
  })

  it('a body without end, and without its length', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8192).fill(97)) })
    const headers = { origin: jalisco, 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: endless, duplex: 'half', signal: AbortSignal.timeout(10_000) } as RequestInit
    const answer = await fetch(`${running.base}/count`, init).catch(() => undefined)
    expect([413, undefined]).toContain(answer?.status)
    expect(await counts()).toEqual({})
  })

  it('a hit that never comes whole', async () => {
    const socket = connect(running.port, '127.0.0.1')
    const head = `POST /count HTTP/1.1\r\nHost: x\r\nOrigin: ${jalisco}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`
    socket.write(head)
    const closed = new Promise<void>((resolve) => void socket.on('close', () => resolve()))
    socket.on('error', () => undefined)
    socket.resume()
    // Nobody here closes it: that it ends at all is the server's doing.
    await closed
    expect(await counts()).toEqual({})
  })
})

describe('a flood', () => {
  it('of one address, and of the same again, counts as much as one address may', async () => {
    const statuses = await Promise.all(Array.from({ length: 400 }, () => send({ kind: 'helped', page: robo })))
    const taken = statuses.filter((status) => status === 204).length
    // It may have fallen on the turn of a minute.
    expect([hitRates.address, 2 * hitRates.address]).toContain(taken)
    expect(statuses.filter((status) => status === 429)).toHaveLength(400 - taken)
    expect(await counts()).toEqual({ 'jalisco helped es /guias/robo/': taken })
  })

  it('leaves chats alone, and no line in the log', async () => {
    const [citizen, operator] = [
      new TestCitizen([running.base]),
      new TestOperator([running.base], { account: 'ana', states: ['jalisco'], isSupervisor: false }),
    ]
    try {
      void operator.follow()
      await expect.poll(() => operator.isReady).toBe(true)
      await operator.present()
      expect((await citizen.open()).status).toBe(200)
      void citizen.follow()
      const flood = Promise.all(Array.from({ length: 500 }, () => send(randomBytes(60).toString('hex'))))
      await citizen.say('Aquí estoy')
      await expect.poll(() => citizen.texts).toEqual(['Aquí estoy'])
      await flood
    } finally {
      citizen.stop()
      operator.stop()
    }
    expect(logged).toEqual([])
  })
})

it('while the process ends takes nothing more', async () => {
  const stopping = running.stop()
  const status = await send({ kind: 'helped', page: robo }).catch(() => 'closed')
  expect([503, 'closed']).toContain(status)
  await stopping
  await wait(0)
})
