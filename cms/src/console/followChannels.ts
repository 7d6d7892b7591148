import { readServerEvents } from '@justicia/shared-content/channels/serverEvents'
import { refusalOf } from './askChannels.ts'
import type { LineStatus } from './consoleState.ts'
import { type StreamEvent, toStreamEvent } from './streamEvent.ts'

/** The channels give a sign of life every 20 seconds: after this long without one (milliseconds) the line is dead. */
const silence = 50_000
const longestWait = 10_000
/** A line that is cut sooner is not opened again at once. */
const shortest = 1_000

/**
 * Follows what the channels tell a console, connecting again whenever the line is cut, until it is told to stop.
 * @param input.wait resolves after some milliseconds, or before where it may help to try again.
 */
export async function followChannels(input: {
  api: string
  signal: AbortSignal
  hear: (event: StreamEvent) => void
  line: (status: LineStatus) => void
  wait: (milliseconds: number) => Promise<void>
}): Promise<void> {
  const { api, hear, line, signal, wait } = input
  for (let failures = 0; !signal.aborted; ) {
    const cut = new AbortController()
    let alarm: ReturnType<typeof setTimeout> | undefined
    const live = () => {
      clearTimeout(alarm)
      alarm = setTimeout(() => cut.abort(), silence)
    }
    const isOffline = () => {
      line('lost')
      cut.abort()
    }
    window.addEventListener('offline', isOffline)
    try {
      live()
      const answer = await fetch(`${api}/channels/stream`, {
        ...{ method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{}' },
        signal: AbortSignal.any([signal, cut.signal]),
      })
      if (!answer.ok || answer.body === null) {
        const { code } = refusalOf(await answer.json().catch(() => undefined))
        line(code === 'no-session' || code === 'not-allowed' ? code : 'unavailable')
        failures++
      } else {
        line('open')
        const since = Date.now()
        for await (const told of readServerEvents(answer.body)) {
          live()
          const event = toStreamEvent(told)
          if (event !== undefined) hear(event)
        }
        // It was ended from the other side: to go elsewhere, or to say who one is again.
        failures = Date.now() - since < shortest ? failures + 1 : 0
      }
    } catch {
      if (!signal.aborted) line('lost')
      failures++
    } finally {
      clearTimeout(alarm)
      window.removeEventListener('offline', isOffline)
    }
    if (failures > 0 && !signal.aborted) await wait(Math.min(longestWait, 500 * 2 ** Math.min(failures, 6)))
  }
}
