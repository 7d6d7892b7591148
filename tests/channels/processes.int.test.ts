import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/freePort.ts'
import { killProgram, startScript } from '../support/programs.ts'
import { hasRedis, startRedis } from './support/startRedis.ts'
import { TestCitizen } from './support/TestCitizen.ts'
import { TestOperator } from './support/TestOperator.ts'

const stops: (() => unknown)[] = []
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
})

describe.runIf(hasRedis)('two processes over one Redis', () => {
  const start = async (url: string, port: number) => {
    const program = startScript('tests/channels/support/channelsProcess.ts', [url, String(port)])
    stops.push(() => program.stop())
    await expect.poll(() => program.said.stdout, { timeout: 30_000 }).toContain('http')
    return program
  }

  it('lose and double nothing that was taken when one of them is killed, nor when Redis is cut off', async () => {
    const redis = await startRedis()
    stops.push(() => redis.stop())
    const ports = [await freePort(), await freePort()] as const
    const [first] = [await start(redis.url, ports[0]), await start(redis.url, ports[1])]
    const [a, b] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string]

    const ana = { account: 'ana', states: ['jalisco'], isSupervisor: false }
    const console = new TestOperator([b, a], ana)
    stops.push(() => console.stop())
    void console.follow()
    await expect.poll(() => console.isReady).toBe(true)
    await console.present()
    // The one knows what the other was told.
    const person = new TestCitizen([a, b])
    stops.push(() => person.stop())
    await expect.poll(async () => (await person.open()).status).toBe(200)
    void person.follow()
    await expect.poll(() => console.heads.has(person.id)).toBe(true)
    await console.do('join', person.id)

    const fromCitizen = Array.from({ length: 60 }, (_, turn) => `c${turn}`)
    const fromOperator = Array.from({ length: 60 }, (_, turn) => `o${turn}`)
    const talking = Promise.all([
      (async () => {
        for (const text of fromCitizen) {
          await person.say(text)
          await wait(10)
        }
      })(),
      (async () => {
        for (const text of fromOperator) {
          await console.do('say', person.id, { text })
          await wait(10)
        }
      })(),
    ])
    await wait(300)
    await killProgram(first)
    await wait(300)
    await start(redis.url, ports[0])
    await talking

    const of = (texts: string[], letter: string) => texts.filter((text) => text.startsWith(letter))
    await expect.poll(() => person.texts.length).toBe(120)
    await expect.poll(() => console.textsOf(person.id)).toEqual(person.texts)
    expect(of(person.texts, 'c')).toEqual(fromCitizen)
    expect(of(person.texts, 'o')).toEqual(fromOperator)

    // Redis freezes for a while: what was not taken is sent again, and what was is there once.
    redis.program.child.kill('SIGSTOP')
    const waiting = person.say('durante el corte')
    await wait(4_000)
    redis.program.child.kill('SIGCONT')
    await waiting
    await expect.poll(() => person.texts.filter((text) => text === 'durante el corte')).toHaveLength(1)

    await person.post('forget', {})
    expect(await redis.dump()).not.toContain('c1')
    // Told to end, it does, however many are connected.
    const other = new TestCitizen([b])
    stops.push(() => other.stop())
    expect((await other.open()).status).toBe(200)
    void other.follow()
    await expect.poll(() => other.conversation.events.length).toBe(1)
  })
})
