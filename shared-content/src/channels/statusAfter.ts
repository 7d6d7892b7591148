import type { ConversationEvent, ConversationStatus } from './events.ts'

/** Where a conversation stands after an event; undefined when that changes nothing of it. */
export function statusAfter(event: Pick<ConversationEvent, 'kind'>): ConversationStatus | undefined {
  return statusByKind[event.kind]
}

const statusByKind: Partial<Record<ConversationEvent['kind'], ConversationStatus>> = {
  opened: 'waiting',
  joined: 'open',
  transferred: 'transferred',
  ended: 'ended',
}
