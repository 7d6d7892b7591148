import { expect, it } from 'vitest'
import { readServerEvents } from './serverEvents.ts'

const streamOf = (text: string, size: number) => {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
}

it.each([1, 3, 1000])('reads events that come in pieces of %i bytes', async (size) => {
  const text = ':\n\nid: 3\nevent: entry\ndata: {"text":"ñandú: «sí»\\n\\nid: 9"}\n\nevent: ready\ndata: {}\n\nevent: half'
  const events = []
  for await (const event of readServerEvents(streamOf(text, size))) events.push(event)
  expect(events).toEqual([
    { event: 'beat', data: undefined },
    { event: 'entry', data: { text: 'ñandú: «sí»\n\nid: 9' }, id: '3' },
    { event: 'ready', data: {} },
  ])
})

it('lets go of a stream that nobody reads on', async () => {
  let isCancelled = false
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('event: a\ndata: 1\n\n')),
    cancel: () => {
      isCancelled = true
    },
  })
  for await (const { event } of readServerEvents(stream)) if (event === 'a') break
  expect(isCancelled).toBe(true)
})
