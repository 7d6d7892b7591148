import { type ConversationHead, decide } from '@justicia/shared-content/channels/decide'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bus, type BusEvent, versionOf } from '../../cms/src/channels/server/Bus.ts'
import { MemoryBus } from '../../cms/src/channels/server/MemoryBus.ts'
import { openRedisBus } from '../../cms/src/channels/server/RedisBus.ts'
import { hasRedis, startRedis, type TestRedis } from './support/startRedis.ts'

let redis: TestRedis | undefined
beforeAll(async () => {
  if (hasRedis) redis = await startRedis()
})
afterAll(async () => {
  await redis?.stop()
})

let prefixes = 0
const buses: [name: string, open: () => Promise<Bus>][] = [
  ['in memory', async () => new MemoryBus()],
  ...(hasRedis
    ? ([
        ['in Redis', () => openRedisBus({ url: redis?.url ?? '', prefix: `test${prefixes++}`, onError: () => undefined })],
      ] as const)
    : []),
].map(([name, open]) => [name, open] as [string, () => Promise<Bus>])

const idOf = (number: number) => String(number).padStart(22, 'm')

describe.each(buses)('a bus %s', (_, open) => {
  let bus: Bus
  const opened = async () => {
    bus = await open()
    return bus
  }
  afterEach(async () => {
    await bus.close()
  })

  const append = (conversation: string, from: ConversationHead | undefined, command: Parameters<typeof decide>[1]) => {
    const decision = decide(from, command, 1)
    if (decision.refused !== undefined) throw new Error(decision.refused)
    return bus.append({ conversation, expect: versionOf(from), entry: decision.event, head: decision.head })
  }
  const opening = { do: 'open', state: 'jalisco', language: 'es', consent: '2026-12-01' } as const
  const say = (number: number) => ({ do: 'say', id: idOf(number), text: `mensaje ${number}` }) as const

  it('stores each message once, whoever sends it again', async () => {
    await opened()
    await append('a', undefined, opening)
    const { head } = await bus.look('a')
    expect(await append('a', head, say(1))).toEqual({ kind: 'taken', seq: 2 })
    expect(await append('a', head, say(1))).toEqual({ kind: 'repeated', seq: 2 })
    expect((await bus.read('a', { seq: 0, note: 0 })).map(({ kind }) => kind)).toEqual(['opened', 'said'])
    expect(await bus.look('a', idOf(1))).toMatchObject({ seq: 2, head: { seq: 2 } })
  })

  it('takes only what was decided on how things stand', async () => {
    await opened()
    await append('a', undefined, opening)
    const { head } = await bus.look('a')
    await append('a', head, say(1))
    expect(await append('a', head, say(2))).toMatchObject({ kind: 'overtaken', head: { seq: 2 } })
    expect(await append('a', undefined, opening)).toMatchObject({ kind: 'overtaken' })
    expect(await append('b', head, say(3))).toEqual({ kind: 'overtaken', head: undefined })
    expect(await bus.read('b', { seq: 0, note: 0 })).toEqual([])
    expect((await bus.heads()).size).toBe(1)
  })

  it('gives one of many at the same time the place', async () => {
    await opened()
    await append('a', undefined, opening)
    const { head } = await bus.look('a')
    const outcomes = await Promise.all(Array.from({ length: 20 }, (__, index) => append('a', head, say(index))))
    expect(outcomes.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
  })

  it('tells what happens, in order, and what comes after a place', async () => {
    await opened()
    const heard: BusEvent[] = []
    await bus.listen({ heard: (event) => heard.push(event), missed: () => undefined })
    await append('a', undefined, opening)
    const by = { account: '1', states: ['jalisco'], isSupervisor: false }
    await append('a', (await bus.look('a')).head, { do: 'join', by })
    await append('a', (await bus.look('a')).head, { do: 'note', by, id: idOf(9), text: 'nota' })
    await append('a', (await bus.look('a')).head, say(1))
    await bus.typing('a', 'citizen')
    await bus.setPresence({ ...by, isFree: true, languages: ['es'], capacity: 1, until: 5 })
    await bus.forget('a')
    await expect
      .poll(() => heard.map((event) => (event.kind === 'entry' ? event.entry.kind : event.kind)))
      .toEqual([...['opened', 'joined', 'note', 'said', 'typing', 'presence', 'forgotten']])
    expect(await bus.presences()).toMatchObject([{ account: '1', until: 5 }])
  })

  it('reads on after events and notes, each by its own number', async () => {
    await opened()
    await append('a', undefined, opening)
    const by = { account: '1', states: ['jalisco'], isSupervisor: false }
    await append('a', (await bus.look('a')).head, { do: 'join', by })
    for (const number of [1, 2, 3]) {
      await append('a', (await bus.look('a')).head, { do: 'note', by, id: idOf(number), text: 'nota' })
      await append('a', (await bus.look('a')).head, say(number + 10))
    }
    const rest = await bus.read('a', { seq: 4, note: 1 })
    expect(rest.map((entry) => (entry.kind === 'note' ? `n${entry.note}` : entry.seq))).toEqual(['n2', 'n3', 5])
    expect(await bus.read('a', { seq: 3, note: Number.POSITIVE_INFINITY })).toHaveLength(2)
  })

  it('leaves nothing of what it forgets', async () => {
    await opened()
    await append('a', undefined, opening)
    await append('a', (await bus.look('a')).head, say(1))
    await bus.forget('a')
    await bus.forget('a')
    expect(await bus.look('a', idOf(1))).toEqual({ head: undefined, seq: undefined })
    expect(await bus.read('a', { seq: 0, note: 0 })).toEqual([])
    expect((await bus.heads()).size).toBe(0)
  })
})
