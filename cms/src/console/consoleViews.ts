import { queueOf } from '@justicia/shared-content/channels/queue'
import { type ConsoleState, hasEndedUnnoted, type Left } from './consoleState.ts'
import type { ShownHead } from './streamEvent.ts'

/** Milliseconds for which somebody who typed is said to be typing. */
export const typingLasts = 6_000

export type Named<Value> = Value & { id: string }

/** Who waits, in the order in which they are answered. */
export function waitingIn({ heads }: Pick<ConsoleState, 'heads'>): Named<ShownHead>[] {
  return queueOf(Object.entries(heads).map(([id, head]) => ({ ...head, id })) as never) as Named<ShownHead>[]
}

/** One of those that the operator answers or has yet to note. */
export type Own = { id: string; head: ShownHead; left?: undefined } | { id: string; left: Left; head?: undefined }

/** What the operator answers, the oldest first, and what has ended without being noted. */
export function ownIn(state: Pick<ConsoleState, 'conversations' | 'heads' | 'left' | 'noted'>): Own[] {
  const { conversations, heads, left, noted } = state
  const isToBeNoted = (id: string) => !noted.includes(id) && hasEndedUnnoted(conversations[id])
  const answered = Object.entries(heads)
    .filter(([id, { isMine, status }]) => isMine && (status === 'open' || (status === 'ended' && isToBeNoted(id))))
    .map(([id, head]): Own => ({ id, head }))
  const gone = Object.entries(left).map(([id, each]): Own => ({ id, left: each }))
  return [...answered, ...gone].sort((a, b) => sinceOf(a) - sinceOf(b))
}

/** What others answer, for supervisors. */
export function othersIn({ heads }: Pick<ConsoleState, 'heads'>): Named<ShownHead>[] {
  return Object.entries(heads)
    .filter(([, { isMine, status }]) => !isMine && status === 'open')
    .map(([id, head]) => ({ ...head, id }))
    .sort((a, b) => a.since - b.since)
}

/** How many messages of the citizen were not looked at. */
export function unreadIn({ conversations, seen }: Pick<ConsoleState, 'conversations' | 'seen'>, id: string): number {
  const events = conversations[id]?.events ?? []
  return events.filter((event) => event.kind === 'said' && event.by === 'citizen' && event.seq > (seen[id] ?? 0)).length
}

/** Whose turn it is to write: of who wrote last, the other. */
export function isTheirTurn({ conversations }: Pick<ConsoleState, 'conversations'>, id: string): boolean {
  const last = conversations[id]?.events.findLast(({ kind }) => kind === 'said' || kind === 'shared')
  return last !== undefined && !(last.kind === 'said' && last.by === 'citizen')
}

/** What a conversation is called on the screen: nobody has a name, and the first signs tell few apart well enough. */
export function codeOf(id: string): string {
  return id.replace(/[-_]/g, '').slice(0, 3).toUpperCase()
}

function sinceOf(own: Own): number {
  return (own.head ?? own.left).since
}
