import type { Bus } from './Bus.ts'
import type { Desk } from './Desk.ts'
import type { OperatorStreams } from './OperatorStreams.ts'

/** Milliseconds for which an operator is believed to be at work without another sign of their console. */
export const presenceLasts = 90_000

/** Says once more that those are at work whose console is open here. */
export async function renewPresences({
  bus,
  desk,
  now,
  operators,
}: {
  bus: Bus
  desk: Desk
  now: number
  operators: OperatorStreams
}): Promise<void> {
  const here = operators.accounts()
  for (const presence of desk.presences())
    if (here.has(presence.account)) await bus.setPresence({ ...presence, until: now + presenceLasts })
}
