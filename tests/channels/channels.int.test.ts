import { setTimeout as wait } from 'node:timers/promises'
import { linesFor } from '@justicia/shared-content/channels/conversation'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Bus } from '../../cms/src/channels/server/Bus.ts'
import { MemoryBus } from '../../cms/src/channels/server/MemoryBus.ts'
import { openRedisBus } from '../../cms/src/channels/server/RedisBus.ts'
import type { RunningChannels, StartInput } from '../../cms/src/channels/server/startChannels.ts'
import { sweep, sweepTimes } from '../../cms/src/channels/server/sweep.ts'
import { hasRedis, startRedis, type TestRedis } from './support/startRedis.ts'
import { puebla, TestCitizen } from './support/TestCitizen.ts'
import { TestOperator } from './support/TestOperator.ts'
import { startTestChannels } from './support/testChannels.ts'

let redis: TestRedis | undefined
beforeAll(async () => {
  if (hasRedis) redis = await startRedis()
})
afterAll(async () => {
  await redis?.stop()
})

const ana = { account: 'ana', states: ['jalisco'], isSupervisor: false }
const eva = { account: 'eva', states: ['jalisco'], isSupervisor: false }
const luz = { account: 'luz', states: ['puebla'], isSupervisor: false }
const sol = { account: 'sol', states: ['jalisco', 'puebla'], isSupervisor: true }

let prefixes = 0
const kinds = ['in memory', ...(hasRedis ? ['in Redis'] : [])]
const openBus = async (kind: string): Promise<Bus> =>
  kind === 'in memory'
    ? new MemoryBus()
    : openRedisBus({ url: redis?.url ?? '', prefix: `flow${prefixes++}`, onError: () => undefined })

describe.each(kinds)('a chat, with conversations %s', (kind) => {
  let bus: Bus
  let running: RunningChannels & { base: string }
  const people: { stop(): void }[] = []
  const start = async (more: Partial<StartInput> = {}) => {
    bus = await openBus(kind)
    running = await startTestChannels(bus, more)
  }
  afterEach(async () => {
    for (const person of people.splice(0)) person.stop()
    await running.stop()
  })
  const operator = async (staff: typeof ana, capacity = 10) => {
    const person = new TestOperator([running.base], staff)
    people.push(person)
    void person.follow()
    await expect.poll(() => person.isReady).toBe(true)
    await person.present(true, capacity)
    return person
  }
  const citizen = async (origin?: string) => {
    const person = new TestCitizen([running.base], origin)
    people.push(person)
    const answer = await person.open()
    expect(answer).toMatchObject({ status: 200 })
    void person.follow()
    await expect.poll(() => person.conversation.events.length).toBeGreaterThan(0)
    return person
  }

  it('goes from the first word to the last', async () => {
    await start()
    const console = await operator(ana)
    const person = await citizen()
    await expect.poll(() => person.notices).toContainEqual({ event: 'queue', data: { ahead: 0 } })
    await expect.poll(() => console.heads.get(person.id)?.status).toBe('waiting')
    await person.say('Se llevaron a mi hijo')
    expect((await console.post('join', {})).body.conversation).toBe(person.id)
    await expect.poll(() => console.textsOf(person.id)).toEqual(['Se llevaron a mi hijo'])
    await console.do('note', person.id, { text: 'Suena muy asustada' })
    await console.do('say', person.id, { text: 'Estoy contigo' })
    await console.do('share', person.id, { guide: 'detuvieron-a-mi-familiar', release: 'r1' })
    await console.do('typing', person.id)
    await expect.poll(() => person.notices).toContainEqual({ event: 'typing', data: {} })
    await person.say('Gracias')
    await expect.poll(() => console.textsOf(person.id)).toEqual(['Se llevaron a mi hijo', 'Estoy contigo', 'Gracias'])
    await expect.poll(() => person.texts).toEqual(['Se llevaron a mi hijo', 'Estoy contigo', 'Gracias'])
    expect(person.conversation.events.map(({ kind: each }) => each)).toEqual([
      'opened',
      'said',
      'joined',
      'said',
      'shared',
      'said',
    ])
    expect(JSON.stringify([person.conversation.events, person.notices])).not.toMatch(/asustada|"note"|"ana"/)
    expect(person.conversation.notes).toEqual([])
    expect(linesFor('operator', console.conversations.get(person.id) ?? person.conversation)).toHaveLength(7)
    await console.do('close', person.id)
    await expect.poll(() => person.conversation.status).toBe('ended')
    expect(await person.post('say', { id: 'm'.repeat(22), text: 'Otra cosa' })).toMatchObject({
      status: 409,
      body: { error: 'ended' },
    })
  })

  it('loses and doubles nothing over lost connections', async () => {
    await start()
    const console = await operator(ana)
    const person = await citizen()
    await console.do('join', person.id)
    const said: string[] = []
    const drops = setInterval(() => person.drop(), 15)
    for (let turn = 0; turn < 40; turn++) {
      const text = `mensaje ${turn}`
      said.push(text)
      if (turn % 2 === 0) await person.say(text)
      else await console.do('say', person.id, { text })
      await wait(5)
    }
    clearInterval(drops)
    await expect.poll(() => person.texts).toEqual(said)
    await expect.poll(() => console.textsOf(person.id)).toEqual(said)
    expect(person.connections).toBeGreaterThan(5)
    expect(person.conversation.outbox).toEqual([])
  })

  it('takes a message once, however often it is sent, and at the same time', async () => {
    await start()
    await operator(ana)
    const person = await citizen()
    const message = { id: 'n'.repeat(22), text: 'Una sola vez' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.post('say', message)))
    expect(new Set(answers.map(({ body }) => body.seq))).toEqual(new Set([2]))
    await expect.poll(() => person.texts).toEqual(['Una sola vez'])
    expect((await person.open()).status).toBe(200)
    expect(person.conversation.events).toHaveLength(2)
  })

  it('is handed on in order, with all that was said, and out of sight of who handed it on', async () => {
    await start()
    const [first, second] = [await operator(ana), await operator(luz)]
    const person = await citizen()
    await first.do('join', person.id)
    await person.say('uno')
    await first.do('say', person.id, { text: 'dos' })
    expect((await first.do('transfer', person.id, { state: 'puebla', language: 'es' })).status).toBe(200)
    await expect.poll(() => first.heads.has(person.id)).toBe(false)
    expect(first.textsOf(person.id)).toEqual([])
    await person.say('tres')
    await expect.poll(() => second.heads.get(person.id)?.status).toBe('transferred')
    await second.do('join', person.id)
    await second.do('say', person.id, { text: 'cuatro' })
    const all = ['uno', 'dos', 'tres', 'cuatro']
    await expect.poll(() => person.texts).toEqual(all)
    await expect.poll(() => second.textsOf(person.id)).toEqual(all)
    expect(first.received).not.toMatch(/tres|cuatro/)
    expect((await first.do('say', person.id, { text: 'cinco' })).body).toEqual({ error: 'unknown' })
    expect((await first.do('read', person.id, { after: 0, afterNote: 0 })).body).toEqual({ error: 'unknown' })
  })

  it('shows those of a state to nobody of another, and what is said to who answers and supervisors', async () => {
    await start()
    const [answering, beside, elsewhere, supervising] = [
      await operator(ana),
      await operator(eva),
      await operator(luz),
      await operator(sol),
    ]
    const person = await citizen()
    await answering.do('join', person.id)
    await person.say('Solo para quien atiende')
    await expect.poll(() => answering.textsOf(person.id)).toHaveLength(1)
    const read = (of: TestOperator) => of.do('read', person.id, { after: 0, afterNote: 0 })
    expect((await read(supervising)).body.entries).toHaveLength(3)
    for (const other of [beside, elsewhere]) {
      expect(await read(other)).toMatchObject({ status: 404, body: { error: 'unknown' } })
      expect((await other.do('note', person.id, { text: 'Nota' })).status).toBeGreaterThan(400)
      expect((await other.do('close', person.id)).status).toBeGreaterThan(400)
      expect(other.received).not.toContain('Solo para quien atiende')
    }
    expect((await elsewhere.do('join', person.id)).body).toEqual({ error: 'unknown' })
    expect((await beside.do('join', person.id)).body).toEqual({ error: 'taken' })
    expect(elsewhere.received).not.toContain(person.id)
    expect(beside.heads.get(person.id)).not.toHaveProperty('operator')
    expect(supervising.heads.get(person.id)).toMatchObject({ operator: 'ana' })
  })

  it('is one operator’s, however many take it at once', async () => {
    await start()
    const consoles = [await operator(ana), await operator(eva)]
    const persons = await Promise.all(Array.from({ length: 6 }, () => citizen()))
    const takeThree = async (console: TestOperator) => {
      const taken: unknown[] = []
      for (let turn = 0; turn < 3; turn++) taken.push((await console.post('join', {})).body.conversation)
      return taken
    }
    const taken = await Promise.all(consoles.map(takeThree))
    expect(new Set(taken.flat())).toEqual(new Set(persons.map(({ id }) => id)))
  })

  it('is taken only by who is free', async () => {
    await start()
    const console = await operator(ana, 1)
    const [first, second] = [await citizen(), await citizen()]
    expect((await console.do('join', first.id)).status).toBe(200)
    expect((await console.do('join', first.id)).status).toBe(200)
    await expect.poll(() => running.desk.openByAccount().get('ana')).toBe(1)
    expect(await console.do('join', second.id)).toMatchObject({ status: 409, body: { error: 'busy' } })
    expect((await console.post('join', {})).body).toEqual({})
    await console.present(false)
    await console.do('close', first.id)
    await expect.poll(() => running.desk.openByAccount().get('ana')).toBeUndefined()
    expect((await console.do('join', second.id)).body).toEqual({ error: 'busy' })
    expect((await (await operator(sol)).do('join', second.id)).status).toBe(200)
  })

  it('counts on nobody who has said that they go', async () => {
    await start()
    const console = await operator(ana)
    const person = await citizen()
    await console.do('join', person.id)
    const isOpen = async () => (await new TestCitizen([running.base]).post('status', { language: 'es' })).body.isFree
    expect(await isOpen()).toBe(true)
    await console.post('presence', { isFree: true, languages: ['es'], capacity: 3, isGone: true })
    await expect.poll(isOpen).toBe(false)
    // Its conversation waits again, though its window is still open.
    await sweep({ bus, desk: running.desk, log: { warn: () => undefined }, now: Date.now() + sweepTimes.left + 1000 })
    await expect.poll(() => person.conversation.status).toBe('transferred')
  })

  it('opens only where somebody is free, and within the hours', async () => {
    await start({ hours: new Map() })
    const person = new TestCitizen([running.base])
    expect((await person.post('status', { language: 'es' })).body).toMatchObject({ open: false, why: 'unknown', isFree: false })
    await operator(ana)
    expect((await person.open()).body).toEqual({ error: 'closed' })
    await running.stop()
    await start()
    const other = new TestCitizen([running.base])
    expect((await other.open()).body).toEqual({ error: 'closed' })
    const console = await operator(ana, 1)
    expect((await other.post('status', { language: 'es' })).body).toMatchObject({ open: true, isFree: true })
    expect((await other.open({ language: 'tzo' })).body).toEqual({ error: 'closed' })
    expect((await new TestCitizen([running.base], puebla).open()).body).toEqual({ error: 'closed' })
    expect((await other.open({ consent: '2020-01-01' })).body).toEqual({ error: 'consent' })
    expect((await other.open()).status).toBe(200)
    await console.do('join', other.id)
    expect((await new TestCitizen([running.base]).open()).body).toEqual({ error: 'closed' })
  })

  it('puts danger first, and says how many wait before', async () => {
    await start()
    const console = await operator(ana)
    const [first, second] = [await citizen(), await citizen()]
    await expect.poll(() => second.notices.at(-1)).toEqual({ event: 'queue', data: { ahead: 1 } })
    await second.post('say', { id: 'p'.repeat(22), text: 'Está afuera de mi casa', urgent: true })
    expect((await console.post('join', {})).body.conversation).toBe(second.id)
    expect((await console.post('join', {})).body.conversation).toBe(first.id)
  })

  it('leaves nothing once it is ended and forgotten', async () => {
    await start()
    const console = await operator(ana)
    const person = await citizen()
    await console.do('join', person.id)
    await person.say('Palabra que nadie más debe leer')
    await console.do('note', person.id, { text: 'Anotación que tampoco' })
    await expect.poll(() => console.textsOf(person.id)).toHaveLength(1)
    if (kind === 'in Redis') expect(await redis?.dump()).toContain('Palabra que nadie')
    expect((await person.post('forget', {})).status).toBe(200)
    await expect.poll(() => person.conversation.status).toBe('forgotten')
    await expect.poll(() => console.conversations.get(person.id)?.status).toBe('forgotten')
    expect(console.textsOf(person.id)).toEqual([])
    expect(await bus.heads()).toEqual(new Map())
    expect(await bus.read(person.id, { seq: 0, note: 0 })).toEqual([])
    expect(running.desk.heads.size).toBe(0)
    if (kind === 'in Redis') expect(await redis?.dump()).not.toMatch(new RegExp(`Palabra|Anotación|${person.id}|${person.token}`))
    expect((await person.post('say', { id: 'q'.repeat(22), text: 'Tarde' })).body).toEqual({ error: 'unknown' })
    expect((await person.post('forget', {})).status).toBe(200)
  })

  it('is ended, forgotten and given back when nobody does', async () => {
    let now = Date.now()
    await start({ now: () => now })
    const console = await operator(ana)
    const [left, silent] = [await citizen(), await citizen()]
    for (const person of [left, silent]) await console.do('join', person.id)
    console.stop()
    now += sweepTimes.left + 60_000
    const order = () => sweep({ bus, desk: running.desk, log: { warn: () => undefined }, now })
    await order()
    await expect.poll(() => left.conversation.status).toBe('transferred')
    now += 25 * 60_000
    await left.say('Sigo aquí')
    await expect.poll(() => left.texts).toEqual(['Sigo aquí'])
    now += 6 * 60_000
    await order()
    await expect.poll(() => silent.conversation.status).toBe('ended')
    expect(left.conversation.status).toBe('transferred')
    now += sweepTimes.ended + 1000
    await expect.poll(async () => order().then(() => silent.conversation.status)).toBe('forgotten')
    expect((await bus.heads()).size).toBe(1)
  })
})
