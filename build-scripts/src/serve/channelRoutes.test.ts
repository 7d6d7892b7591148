import { expect, it } from 'vitest'
import { channelPath } from './channelRoutes.ts'

it.each([
  ['/canal/chat/status', '/citizen/status'],
  ['/canal/chat/stream', '/citizen/stream'],
  ['/canal/count', '/count'],
])('hands %s on as %s', (asked, to) => {
  expect(channelPath(asked)).toBe(to)
})

it.each([
  ...['/canal/chat/', '/canal/chat', '/canal/chat/../operator/stream', '/canal/chat/%2e%2e/operator', '/canal/chat/a/b'],
  ...['/canal/counts', '/canal/count/', '/operator/stream', '/citizen/status', '/chat/', '/'],
])('hands %s on to nobody', (asked) => {
  expect(channelPath(asked)).toBeUndefined()
})
