import type { ConversationEvent, ConversationMessage, ConversationStatus, Note, Speaker } from './events.ts'
import { channelLimits } from './limits.ts'
import { statusAfter } from './statusAfter.ts'

/** A message that is not known to have arrived. */
export interface Draft {
  id: string
  text: string
}

/** A conversation as one side holds it. What has arrived, in order; what came too early; what has yet to arrive. */
export interface Conversation {
  status: ConversationStatus | 'new'
  events: readonly ConversationEvent[]
  notes: readonly Note[]
  /** In order, without what has its place already; at most `channelLimits.ahead` of each. */
  ahead: { events: readonly ConversationEvent[]; notes: readonly Note[] }
  outbox: readonly Draft[]
}

/** A conversation of which nothing is known yet. */
export const newConversation: Conversation = Object.freeze({
  status: 'new',
  events: [],
  notes: [],
  ahead: { events: [], notes: [] },
  outbox: [],
})

/** A conversation of which nothing is kept, nor will be whatever comes late: after *Salir rápido*, and once it was closed. */
export const forgottenConversation: Conversation = Object.freeze({ ...newConversation, status: 'forgotten' })

/**
 * A conversation after one more message. In whatever order they come, and however often, the same messages make the same
 * conversation; each shows once the ones before it are there (`lastSeen` says from where to ask again).
 */
export function receive(conversation: Conversation, message: ConversationMessage): Conversation {
  if (conversation.status === 'forgotten' || message.kind === 'forgotten') return forgottenConversation
  return message.kind === 'note' ? receiveNote(conversation, message) : receiveEvent(conversation, message)
}

/** The last event and the last note before the first that is missing: what comes after them is asked for when reconnecting. */
export function lastSeen({ events, notes }: Pick<Conversation, 'events' | 'notes'>): { seq: number; note: number } {
  return { seq: events.length, note: notes.length }
}

/** A conversation with a message that is about to be sent. It stays until it has come back, and is sent again until then. */
export function write(conversation: Conversation, draft: Draft): Conversation {
  const { events, outbox, status } = conversation
  if (status === 'forgotten' || status === 'ended') return conversation
  const known = outbox.some(({ id }) => id === draft.id) || events.some((event) => isOf(event, draft.id))
  if (known || outbox.length >= channelLimits.outbox) return conversation
  return { ...conversation, outbox: [...outbox, draft] }
}

/** One line of a conversation as it is shown. */
export type Line = { kind: 'event'; event: ConversationEvent } | { kind: 'note'; note: Note } | { kind: 'sending'; draft: Draft }

/** What a side sees of a conversation, in order. Notes are for operators alone. */
export function linesFor(viewer: Speaker, { events, notes, outbox }: Conversation): Line[] {
  const seen = viewer === 'operator' ? notes : []
  const noteLines = (after: number) => seen.filter((note) => note.after === after).map((note): Line => ({ kind: 'note', note }))
  return [
    ...noteLines(0),
    ...events.flatMap((event): Line[] => [{ kind: 'event', event }, ...noteLines(event.seq)]),
    ...outbox.map((draft): Line => ({ kind: 'sending', draft })),
  ]
}

function receiveEvent(conversation: Conversation, event: ConversationEvent): Conversation {
  const { arrived, waiting } = settle(conversation.events, conversation.ahead.events, event, ({ seq }) => seq)
  if (arrived.length === 0) return { ...conversation, ahead: { ...conversation.ahead, events: waiting } }
  return {
    ...conversation,
    status: arrived.reduce<Conversation['status']>((status, each) => statusAfter(each) ?? status, conversation.status),
    events: [...conversation.events, ...arrived],
    ahead: { ...conversation.ahead, events: waiting },
    outbox: conversation.outbox.filter(({ id }) => !arrived.some((each) => isOf(each, id))),
  }
}

function receiveNote(conversation: Conversation, note: Note): Conversation {
  const { arrived, waiting } = settle(conversation.notes, conversation.ahead.notes, note, (each) => each.note)
  return {
    ...conversation,
    notes: [...conversation.notes, ...arrived],
    ahead: { ...conversation.ahead, notes: waiting },
  }
}

/** Which entries now have all before them, and which still wait. */
function settle<Entry>(
  before: readonly Entry[],
  ahead: readonly Entry[],
  entry: Entry,
  numberOf: (entry: Entry) => number,
): { arrived: Entry[]; waiting: readonly Entry[] } {
  const number = numberOf(entry)
  if (number <= before.length || ahead.some((each) => numberOf(each) === number)) return { arrived: [], waiting: ahead }
  const sorted = [...ahead, entry].sort((a, b) => numberOf(a) - numberOf(b))
  const gap = sorted.findIndex((each, index) => numberOf(each) !== before.length + 1 + index)
  const ready = gap === -1 ? sorted.length : gap
  // What does not find room is asked for again: nothing before it has come.
  return { arrived: sorted.slice(0, ready), waiting: sorted.slice(ready, ready + channelLimits.ahead) }
}

function isOf(event: ConversationEvent, id: string): boolean {
  return 'id' in event && event.id === id
}
