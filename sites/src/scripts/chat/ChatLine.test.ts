import type { ConversationEvent } from '@justicia/shared-content/channels/events'
import { expect, it } from 'vitest'
import { ChatLine } from './ChatLine.ts'

interface Sent {
  path: string
  body: Record<string, unknown>
  headers: Record<string, string>
  keepalive: boolean
}

/** A server that answers as it is told, whose streams are written by hand; time passes at once. */
function world(answers: Record<string, () => Response | Promise<Response>> = {}) {
  const sent: Sent[] = []
  const streams: ReadableStreamDefaultController<Uint8Array>[] = []
  const say = (event: string, data: unknown) =>
    streams.at(-1)?.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
  let draws = 0
  const line = new ChatLine({
    base: '/canal/chat/',
    world: {
      draw: (bytes) => new Uint8Array(bytes).fill(++draws),
      // Silence lasts for ever here: nobody is cut off for it.
      after: (milliseconds) => (milliseconds > 20_000 ? new Promise(() => {}) : new Promise((resolve) => setTimeout(resolve, 1))),
      fetch: (async (at: string, init: RequestInit) => {
        const path = at.replace('/canal/chat/', '')
        sent.push({
          path,
          body: JSON.parse(String(init.body)),
          headers: init.headers as Record<string, string>,
          keepalive: init.keepalive === true,
        })
        if (answers[path] !== undefined) return answers[path]()
        if (path !== 'stream') return Response.json({ seq: 1 })
        const body = new ReadableStream<Uint8Array>({ start: (controller) => void streams.push(controller) })
        init.signal?.addEventListener('abort', () => attempt(() => streams.at(-1)?.error(new Error('aborted'))))
        return new Response(body)
      }) as typeof fetch,
    },
    onChange: () => {},
    onTyping: () => {},
  })
  return { line, sent, streams, say, of: (path: string) => sent.filter((each) => each.path === path) }
}
function attempt(step: () => void): void {
  try {
    step()
  } catch {
    // Closed already.
  }
}
const about = { consent: '2026-12-03', language: 'es' }
const opened: ConversationEvent = { kind: 'opened', seq: 1, at: 1, state: 'jalisco', language: 'es', consent: about.consent }
const refusal = (error: string, status: number) => () => Response.json({ error }, { status })

it('opens once, with a token that stands in the header alone', async () => {
  const { line, sent, of } = world()
  expect(await line.open(about)).toBeUndefined()
  await expect.poll(() => of('stream').length).toBe(1)
  expect(sent[0]).toMatchObject({
    path: 'open',
    body: about,
    headers: { Authorization: expect.stringMatching(/^Bearer [\w-]{43}$/) },
  })
  line.forget()
})

it('says why it was not opened', async () => {
  expect(await world({ open: refusal('closed', 422) }).line.open(about)).toBe('closed')
  expect(await world({ open: () => Promise.reject(new TypeError('no network')) }).line.open(about)).toBe('unreachable')
  // A server that is none of ours.
  expect(await world({ open: () => new Response('No existe', { status: 404 }) }).line.open(about)).toBe('unreachable')
})

it('sends a message again with the same identifier until it is taken, in order', async () => {
  let failures = 2
  const { line, of } = world({
    say: () => (failures-- > 0 ? Promise.reject(new TypeError('no network')) : Response.json({ seq: 2 })),
  })
  await line.open(about)
  line.say('uno', false)
  line.say('dos', true)
  await expect.poll(() => of('say').length).toBe(4)
  const bodies = of('say').map(({ body }) => body)
  expect(bodies.map(({ text }) => text)).toEqual(['uno', 'uno', 'uno', 'dos'])
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(2)
  expect(bodies.map(({ urgent }) => urgent)).toEqual([undefined, undefined, undefined, true])
  line.forget()
})

it('gives up what is refused for good, and goes on', async () => {
  let first = true
  const { line, of } = world({
    say: () => {
      const answer = first ? refusal('full', 422)() : Response.json({ seq: 2 })
      first = false
      return answer
    },
  })
  await line.open(about)
  line.say('de más', false)
  await expect.poll(() => line.refused).toBe('full')
  expect(line.conversation.outbox).toEqual([])
  line.say('otra', false)
  await expect.poll(() => of('say').length).toBe(2)
  line.forget()
})

it('is connected again from where it was', async () => {
  const { line, of, say, streams } = world()
  await line.open(about)
  await expect.poll(() => line.connection).toBe('on')
  say('entry', opened)
  say('queue', { ahead: 2, minutes: 5 })
  await expect.poll(() => line.queue).toEqual({ ahead: 2, minutes: 5 })
  streams.at(-1)?.error(new Error('tunnel'))
  await expect.poll(() => of('stream').length).toBe(2)
  expect(of('stream').map(({ headers }) => headers['Last-Event-ID'])).toEqual(['0', '1'])
  line.forget()
})

it('knows when the server has no such chat any more, and asks no further', async () => {
  const { line, of } = world({ stream: refusal('unknown', 404) })
  await line.open(about)
  await expect.poll(() => line.connection).toBe('gone')
  line.say('nadie', false)
  line.forget()
  expect([of('say').length, of('forget').length, of('stream').length]).toEqual([0, 0, 1])
})

it('forgets here at once, and asks the server to, even as the page is left', async () => {
  const { line, of, say } = world()
  await line.open(about)
  await expect.poll(() => line.connection).toBe('on')
  say('entry', opened)
  line.say('secreto', false)
  line.forget()
  line.forget()
  expect(of('forget')).toMatchObject([
    { keepalive: true, headers: { Authorization: expect.stringMatching(/^Bearer [\w-]{43}$/) } },
  ])
  expect(JSON.stringify(line)).not.toContain('secreto')
  // What comes late leaves nothing either.
  line.say('tarde', false)
  expect(line.conversation).toMatchObject({ status: 'forgotten', events: [], outbox: [] })
})
