import { expect, it } from 'vitest'
import { EventStream } from './EventStream.ts'

const read = async (stream: EventStream) => new TextDecoder().decode((await stream.body.getReader().read()).value)

it('says an event on lines of its own, whatever is in it', async () => {
  const stream = new EventStream(() => undefined)
  stream.send('entry', { text: 'a\n\nevent: forgotten\ndata: {}' }, 7)
  expect(await read(stream)).toBe('id: 7\nevent: entry\ndata: {"text":"a\\n\\nevent: forgotten\\ndata: {}"}\n\n')
})

it('cuts off who does not read, and keeps no more for them', async () => {
  let ends = 0
  const stream = new EventStream(() => {
    ends++
  })
  for (let turn = 0; turn < 100; turn++) stream.send('entry', 'a'.repeat(10_000))
  expect(ends).toBe(1)
  await expect(stream.body.getReader().read()).rejects.toThrow('Read too slowly.')
  stream.end()
  expect(ends).toBe(1)
})

it('ends once, from either side', async () => {
  let ends = 0
  const stream = new EventStream(() => {
    ends++
  })
  stream.end()
  stream.send('entry', 1)
  stream.beat()
  const left = new EventStream(() => {
    ends++
  })
  await left.body.cancel()
  left.end()
  expect(ends).toBe(2)
})
