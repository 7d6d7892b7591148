import { expect, it, vi } from 'vitest'
import type { ChannelAnswer } from './askChannels.ts'
import type { Sending } from './consoleState.ts'
import { OutboxSender } from './OutboxSender.ts'

const sending = (id: string, conversation = 'one'): Sending => ({ conversation, id, kind: 'say', text: id })
const taken: ChannelAnswer = { ok: true, body: { seq: 1 } }
const no = (code: Extract<ChannelAnswer, { ok: false }>['code'], after?: number): ChannelAnswer => ({
  ...{ ok: false, code },
  ...(after === undefined ? {} : { after }),
})

function sender(answer: (id: string, time: number) => ChannelAnswer) {
  const asked: string[] = []
  const waits: number[] = []
  const refuse = vi.fn()
  const made = new OutboxSender({
    ask: async (_, body) => {
      const { id } = body as Sending
      asked.push(id)
      return answer(id, asked.filter((each) => each === id).length)
    },
    refuse,
    wait: (milliseconds) => {
      waits.push(milliseconds)
      return new Promise((resolve) => setImmediate(resolve))
    },
  })
  return { made, asked, waits, refuse }
}

it('sends again until it was taken, the next after it, and each once however often it is told', async () => {
  const { made, asked, waits } = sender((id, time) =>
    id === 'a' && time < 4 ? no(time === 2 ? 'too-many' : 'offline', time === 2 ? 7 : undefined) : taken,
  )
  const outbox = [sending('a'), sending('b')]
  made.offer(outbox)
  made.offer(outbox)
  await vi.waitFor(() => expect(asked).toEqual(['a', 'a', 'a', 'a', 'b']))
  expect(waits).toEqual([500, 7000, 2000])
  made.offer(outbox)
  made.offer([])
  await Promise.resolve()
  expect(asked).toHaveLength(5)
})

it('says why something will never be taken, and goes on with the next', async () => {
  const { made, asked, refuse } = sender((id) => (id === 'a' ? no('full') : taken))
  made.offer([sending('a'), sending('b')])
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b']))
  expect(refuse.mock.calls).toEqual([['a', 'full']])
})

it('does not let one conversation wait for another', async () => {
  const waiting = vi.fn()
  const asked: string[] = []
  const made = new OutboxSender({
    ask: async (_, body) => {
      asked.push((body as Sending).id)
      return (body as Sending).conversation === 'one' ? no('offline') : taken
    },
    refuse: () => undefined,
    wait: () => new Promise(waiting),
  })
  made.offer([sending('a'), sending('b', 'two')])
  await vi.waitFor(() => expect(waiting).toHaveBeenCalledOnce())
  expect(asked).toEqual(['a', 'b'])
})

it('stops sending what was withdrawn', async () => {
  const { made, asked, waits } = sender(() => no('unavailable'))
  made.offer([sending('a')])
  await vi.waitFor(() => expect(waits.length).toBeGreaterThan(2))
  made.offer([])
  const before = asked.length
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(asked.length).toBeLessThanOrEqual(before + 1)
})
