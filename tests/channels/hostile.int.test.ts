import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { channelLimits } from '@justicia/shared-content/channels/limits'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryBus } from '../../cms/src/channels/server/MemoryBus.ts'
import { defaultRates } from '../../cms/src/channels/server/rateLimits.ts'
import { jalisco, TestCitizen } from './support/TestCitizen.ts'
import { consoleOrigin, TestOperator } from './support/TestOperator.ts'
import { startTestChannels } from './support/testChannels.ts'

const ana = { account: 'ana', states: ['jalisco'], isSupervisor: false }
const logged: unknown[] = []
const log = { warn: (...line: unknown[]) => void logged.push(line) }
let running: Awaited<ReturnType<typeof startTestChannels>>
let console: TestOperator
const people: { stop(): void }[] = []

beforeEach(async () => {
  running = await startTestChannels(new MemoryBus(), { rates: defaultRates, log, mostConversations: 30 })
  console = new TestOperator([running.base], ana)
  people.push(console)
  void console.follow()
  await expect.poll(() => console.isReady).toBe(true)
  await console.present()
})
afterEach(async () => {
  for (const person of people.splice(0)) person.stop()
  await running.stop()
})
const opened = async () => {
  const person = new TestCitizen([running.base])
  people.push(person)
  expect((await person.open()).status).toBe(200)
  void person.follow()
  return person
}
const raw = (path: string, init: RequestInit) => fetch(`${running.base}${path}`, { signal: AbortSignal.timeout(10_000), ...init })
const json = { 'content-type': 'application/json', origin: jalisco }

describe('a flood', () => {
  it('of messages is shed, and another chat goes on', async () => {
    const [loud, quiet] = [await opened(), await opened()]
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, turn) => loud.post('say', { id: randomBytes(16).toString('base64url'), text: `${turn}` })),
    )
    const taken = answers.filter(({ status }) => status === 200).length
    expect(taken).toBe(defaultRates.say.points)
    const shed = answers.find(({ status }) => status === 429)
    expect(shed?.body).toMatchObject({ error: 'too-many', after: expect.any(Number) })
    expect(Number(shed?.headers.get('retry-after'))).toBeGreaterThan(0)
    await quiet.say('Sigo aquí')
    await expect.poll(() => quiet.texts).toEqual(['Sigo aquí'])
  })

  it('of new chats from one address is shed', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => new TestCitizen([running.base]).open()))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(defaultRates.open.points)
    expect(running.desk.heads.size).toBe(defaultRates.open.points)
  })

  it('of whoever shows no session is shed, and operators behind the same address go on', async () => {
    const post = (headers: Record<string, string>) =>
      raw('/operator/presence', { method: 'POST', headers: { ...json, origin: consoleOrigin, ...headers }, body: '{}' })
    const statuses: number[] = []
    for (let turn = 0; turn < defaultRates.request.points + 10; turn++) {
      const answer = await post({})
      await answer.body?.cancel()
      statuses.push(answer.status)
    }
    expect(statuses.slice(0, defaultRates.request.points).every((status) => status === 401)).toBe(true)
    expect(new Set(statuses.slice(defaultRates.request.points))).toEqual(new Set([429]))
    expect((await console.present()).status).toBe(200)
  })

  it('of conversations stops at the measure of the process', async () => {
    await running.stop()
    running = await startTestChannels(new MemoryBus(), { mostConversations: 3 })
    const another = new TestOperator([running.base], ana)
    await another.present()
    const codes: unknown[] = []
    for (let turn = 0; turn < 5; turn++) codes.push((await new TestCitizen([running.base]).open()).body.error)
    expect(codes).toEqual([undefined, undefined, undefined, 'crowded', 'crowded'])
  })

  it('of connections keeps the last ones of a conversation', async () => {
    const person = new TestCitizen([running.base])
    await person.open()
    const streams = []
    for (let turn = 0; turn < 8; turn++)
      streams.push(
        await raw('/citizen/stream', { method: 'POST', headers: { ...json, authorization: `Bearer ${person.token}` } }),
      )
    expect(streams.every(({ status }) => status === 200)).toBe(true)
    const ends = await Promise.all(
      streams.map(async ({ body }) => {
        const reader = body?.getReader()
        for (;;) {
          const part = await Promise.race([reader?.read(), wait(500, 'open' as const)])
          if (part === 'open') {
            await reader?.cancel()
            return 'open'
          }
          if (part?.done !== false) return 'ended'
        }
      }),
    )
    expect(ends).toEqual([...Array.from({ length: 5 }, () => 'ended'), 'open', 'open', 'open'])
  })
})

describe('what is too much', () => {
  it('is not read: a body, with and without its length', async () => {
    const person = await opened()
    const headers = { ...json, authorization: `Bearer ${person.token}` }
    const body = JSON.stringify({ id: 'm'.repeat(22), text: 'a'.repeat(2 * channelLimits.body) })
    const declared = await raw('/citizen/say', { method: 'POST', headers, body })
    expect([declared.status, await declared.json()]).toEqual([413, { error: 'too-large' }])
    const streamed = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(8192).fill(97)),
    })
    const endless = await raw('/citizen/say', { method: 'POST', headers, body: streamed, duplex: 'half' } as RequestInit).catch(
      () => undefined,
    )
    expect([413, undefined]).toContain(endless?.status)
    expect((await person.post('say', { id: 'n'.repeat(22), text: 'a'.repeat(channelLimits.text + 1) })).body).toEqual({
      error: 'malformed',
    })
    expect(person.texts).toEqual([])
  })

  it.each([
    '[',
    '{}',
    '[]',
    'null',
    '{"id":1,"text":"a"}',
    `{"id":"${'m'.repeat(22)}","text":"a","by":"operator"}`,
    '{"__proto__":{"x":1}}',
    '['.repeat(8000),
  ])('or makes no sense is told so: %.60s', async (body) => {
    const person = await opened()
    const answer = await raw('/citizen/say', {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${person.token}` },
      body,
    })
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'malformed' }])
  })

  it('or comes byte by byte is not waited for', async () => {
    const timeouts = { headers: 300, request: 600, check: 100 }
    const impatient = await startTestChannels(new MemoryBus(), { timeouts })
    const slow = (text: string) =>
      new Promise<void>((resolve) => {
        const socket = connect(impatient.port, '127.0.0.1')
        socket.write(text)
        const drip = setInterval(() => socket.write('a'), 50)
        socket.on('error', () => undefined)
        socket.on('close', () => {
          clearInterval(drip)
          resolve()
        })
        socket.resume()
      })
    const person = await opened()
    const head = `POST /citizen/say HTTP/1.1\r\nHost: x\r\nOrigin: ${jalisco}\r\nContent-Type: application/json\r\nAuthorization: Bearer ${person.token}\r\n`
    // Neither ever ends its request: that both are closed at all is the server's doing.
    await Promise.all([slow('POST /citizen/say HTTP/1.1\r\nHost: x\r\nX-A: '), slow(`${head}Content-Length: 9000\r\n\r\n{`)])
    await impatient.stop()
  })
})

describe('who is not who they say', () => {
  it('guesses no conversation, and may guess no more', async () => {
    await opened()
    const guesses = []
    for (let turn = 0; turn < defaultRates.miss.points + 5; turn++)
      guesses.push(await new TestCitizen([running.base]).post('say', { id: 'm'.repeat(22), text: 'a' }))
    const errors = guesses.map(({ body }) => body.error)
    expect(errors.slice(0, defaultRates.miss.points)).toEqual(Array.from({ length: defaultRates.miss.points }, () => 'unknown'))
    expect(new Set(errors.slice(defaultRates.miss.points))).toEqual(new Set(['too-many']))
  })

  it('cannot speak with the name that operators know', async () => {
    const person = await opened()
    for (const authorization of [`Bearer ${person.id}`, 'Bearer ', person.token, `Bearer ${person.token}x`, 'Bearer ../../x', ''])
      expect((await person.post('say', { id: 'm'.repeat(22), text: 'a' }, { authorization })).status).toBeGreaterThanOrEqual(401)
    expect((await raw(`/citizen/stream?token=${person.token}`, { headers: { origin: jalisco } })).status).toBe(401)
  })

  it('replays a message and changes nothing', async () => {
    const person = await opened()
    const message = { id: 'm'.repeat(22), text: 'Original' }
    const [first, again] = [await person.post('say', message), await person.post('say', { ...message, text: 'Cambiado' })]
    expect(again.body).toEqual(first.body)
    await expect.poll(() => person.texts).toEqual(['Original'])
  })

  it('comes from another page, or says not where from', async () => {
    const person = await opened()
    const origins = ['https://evil.example', 'null', `${jalisco}.evil.example`, 'http://jalisco.example', consoleOrigin, '']
    for (const origin of origins) {
      const answer = await person.post('say', { id: 'm'.repeat(22), text: 'a' }, { origin })
      expect([answer.status, answer.body.error]).toEqual([403, 'foreign-origin'])
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
    const asked = await raw('/citizen/say', {
      method: 'OPTIONS',
      headers: { origin: jalisco, 'access-control-request-method': 'POST' },
    })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, jalisco])
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
    expect((await raw('/citizen/say', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })

  it('makes an operator’s browser send something', async () => {
    const person = await opened()
    const session = JSON.stringify(ana)
    const send = (headers: Record<string, string>) =>
      raw('/operator/join', {
        method: 'POST',
        headers: { 'x-session': session, ...headers },
        body: JSON.stringify({ conversation: person.id }),
      })
    for (const headers of [
      { origin: 'https://evil.example', 'content-type': 'application/json' },
      { origin: jalisco, 'content-type': 'application/json' },
      { 'content-type': 'application/json' },
    ])
      expect((await send(headers as Record<string, string>)).status).toBe(403)
    // What a form may send without asking first.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await send({ origin: consoleOrigin, 'content-type': type })).status).toBe(400)
    expect(running.desk.heads.get(person.id)?.status).toBe('waiting')
  })

  it('has no session, or one without states', async () => {
    const person = await opened()
    for (const [session, code] of [
      ['null', 'no-session'],
      [JSON.stringify({ ...ana, states: [] }), 'not-allowed'],
    ]) {
      const answer = await console.post('join', { conversation: person.id }, { 'x-session': String(session) })
      expect(answer.body.error).toBe(code)
    }
  })
})

describe('what is written', () => {
  const texts = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'data: x\n\nevent: forgotten\ndata: {}',
    '{{constructor}} {1}',
    '\u2028\u2029',
  ]
  it('comes back as the text that it was, on either side', async () => {
    const person = await opened()
    await console.do('join', person.id)
    for (const text of texts.slice(0, 4)) await person.say(text)
    await console.do('say', person.id, { text: texts[1] })
    await expect.poll(() => console.textsOf(person.id)).toEqual([...texts.slice(0, 4), texts[1]])
    await expect.poll(() => person.texts).toEqual([...texts.slice(0, 4), texts[1]])
    const stream = await raw('/citizen/stream', { method: 'POST', headers: { ...json, authorization: `Bearer ${person.token}` } })
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(stream.headers.get('x-content-type-options')).toBe('nosniff')
    expect(stream.headers.get('content-security-policy')).toContain("default-src 'none'")
    await stream.body?.cancel()
  })

  it('and where from stands in no log', async () => {
    const person = await opened()
    await person.say('Texto que no se registra')
    const failing = await startTestChannels(
      Object.assign(new MemoryBus(), { append: () => Promise.reject(new Error('La base no contesta.')) }) as never,
      { log },
    )
    const other = new TestOperator([failing.base], ana)
    await other.present()
    expect(await new TestCitizen([failing.base]).open()).toMatchObject({ status: 503, body: { error: 'unavailable', after: 5 } })
    await failing.stop()
    expect(logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(logged)).not.toMatch(new RegExp(`127\\.0\\.0\\.1|no se registra|${person.id}|${person.token}`))
  })
})

it('an operator exports nothing: there is no way to ask for what has ended, nor for all', async () => {
  const person = await opened()
  await console.do('join', person.id)
  await person.say('Algo')
  for (const path of ['export', 'conversations', 'read/all', '../bus', 'heads']) {
    const answer = await console.post(path, {})
    expect(answer.status).toBe(404)
  }
  expect((await console.post('read', { after: 0, afterNote: 0 })).status).toBe(400)
  await person.post('forget', {})
  expect((await console.do('read', person.id, { after: 0, afterNote: 0 })).status).toBe(404)
})
