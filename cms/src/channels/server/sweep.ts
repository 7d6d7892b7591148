import type { Bus } from './Bus.ts'
import type { ChannelLog } from './ChannelLog.ts'
import type { Desk } from './Desk.ts'

const minute = 60_000

/** After how long of silence a conversation is ended, forgotten after its end, and given back when its operator is gone. */
export const sweepTimes = { idle: 30 * minute, ended: 5 * minute, left: 3 * minute } as const

/**
 * Ends what nobody writes in, forgets what has ended, and lets wait again whoever is with an operator that is gone. Every
 * process may do it at the same time. What cannot be done is done the next time.
 */
export async function sweep({ bus, desk, log, now }: { bus: Bus; desk: Desk; log: ChannelLog; now: number }): Promise<void> {
  const present = new Set(desk.presences().map(({ account }) => account))
  for (const [conversation, { at, operator, status }] of desk.heads) {
    const silence = now - at
    const isLeft = status === 'open' && operator !== undefined && !present.has(operator)
    try {
      if (status === 'ended') {
        if (silence > sweepTimes.ended) await bus.forget(conversation)
      } else if (silence > sweepTimes.idle) await desk.do(conversation, { do: 'idle' })
      else if (isLeft && silence > sweepTimes.left) await desk.do(conversation, { do: 'release' })
    } catch (err) {
      log.warn({ err }, 'No se pudo ordenar una conversación.')
    }
  }
}
