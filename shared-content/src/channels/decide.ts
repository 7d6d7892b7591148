import type { z } from 'zod'
import type { ConversationEvent, ConversationStatus, consentSchema, Note } from './events.ts'
import { channelLimits } from './limits.ts'

/** What is known of a conversation without a word of what was said: enough to decide what may happen next, and to queue it. */
export interface ConversationHead {
  /** Slug. */
  state: string
  language: string
  status: Exclude<ConversationStatus, 'forgotten'>
  /** When it was opened, in milliseconds since 1970; its place in any queue. */
  since: number
  /** When something last happened. */
  at: number
  seq: number
  notes: number
  /** All texts together, in code units. */
  units: number
  topic?: string
  /** The citizen's own device saw words of danger. */
  urgent?: true
  /** The account that answers. */
  operator?: string
}

/** Somebody of the staff: an account, and the states that it answers for. */
export interface Staff {
  account: string
  states: readonly string[]
  isSupervisor: boolean
}

/** What somebody wants to happen in a conversation. */
export type Command =
  | { do: 'open'; state: string; language: string; consent: z.infer<typeof consentSchema>; topic?: string; urgent?: true }
  | { do: 'say'; id: string; text: string; urgent?: true }
  | { do: 'end' }
  | { do: 'idle' }
  /** Who answered is gone. */
  | { do: 'release' }
  | { do: 'join'; by: Staff }
  | { do: 'answer'; by: Staff; id: string; text: string }
  | { do: 'share'; by: Staff; id: string; guide: string; release: string }
  | { do: 'note'; by: Staff; id: string; text: string }
  | { do: 'transfer'; by: Staff; state: string; language: string }
  | { do: 'close'; by: Staff }

/** Why something does not happen. */
export const refusals = ['unknown', 'ended', 'not-yours', 'taken', 'full', 'no-change'] as const
export type Refusal = (typeof refusals)[number]

/** What happens: one event or note, and how the conversation stands after it. */
export type Decision =
  | { event: ConversationEvent | Note; head: ConversationHead; refused?: undefined }
  | { refused: Refusal; event?: undefined; head?: undefined }

/**
 * What becomes of a command. Pure: whoever stores the outcome makes sure that nothing else happened meanwhile.
 * @param head undefined when there is no such conversation.
 * @param now milliseconds since 1970.
 */
export function decide(head: ConversationHead | undefined, command: Command, now: number): Decision {
  if (head === undefined) return command.do === 'open' ? opened(command, now) : { refused: 'unknown' }
  if (command.do === 'open') return { refused: 'no-change' }
  // Whoever answers for another state learns not even that there is such a conversation.
  if ('by' in command && !command.by.states.includes(head.state)) return { refused: 'unknown' }
  if (head.status === 'ended') return { refused: 'ended' }
  if ('text' in command && head.units + command.text.length > channelLimits.units) return { refused: 'full' }
  const next = { ...head, at: now, seq: head.seq + 1 }
  const place = { seq: next.seq, at: now }
  const hasRoom = head.seq < channelLimits.events
  switch (command.do) {
    case 'say': {
      if (!hasRoom) return { refused: 'full' }
      const { id, text, urgent } = command
      const flagged = urgent === undefined ? {} : { urgent }
      return { event: { kind: 'said', ...place, id, by: 'citizen', text }, head: { ...grown(next, text), ...flagged } }
    }
    case 'end':
      return ended(next, place, 'citizen')
    case 'idle':
      return ended(next, place, 'idle')
    case 'release':
      return head.status === 'open' ? transfer(head, head, now) : { refused: 'no-change' }
    case 'join':
      return join(head, command.by, now)
    case 'note':
      return note(head, command, now)
  }
  if (!isOf(head, command.by)) return { refused: 'not-yours' }
  switch (command.do) {
    case 'answer':
      if (!hasRoom) return { refused: 'full' }
      return {
        event: { kind: 'said', ...place, id: command.id, by: 'operator', text: command.text },
        head: grown(next, command.text),
      }
    case 'share': {
      if (!hasRoom) return { refused: 'full' }
      const { id, guide, release } = command
      return { event: { kind: 'shared', ...place, id, guide, release }, head: next }
    }
    case 'transfer':
      return transfer(head, command, now)
    case 'close':
      return ended(next, place, 'operator')
  }
}

/** Whether somebody of the staff may read a conversation: what waits for or was answered in a state of theirs. */
export function mayRead(head: Pick<ConversationHead, 'state' | 'operator'>, staff: Staff): boolean {
  return staff.states.includes(head.state) && (staff.isSupervisor || head.operator === staff.account)
}

function isOf({ operator, status }: ConversationHead, { account }: Staff): boolean {
  return status === 'open' && operator === account
}

function opened({ do: _, ...fields }: Extract<Command, { do: 'open' }>, now: number): Decision {
  const { state, language, consent, topic, urgent } = fields
  const about = topic === undefined ? {} : { topic }
  return {
    event: { kind: 'opened', seq: 1, at: now, state, language, consent, ...about },
    head: {
      ...{ state, language, status: 'waiting', since: now, at: now, seq: 1, notes: 0, units: 0, ...about },
      ...(urgent === undefined ? {} : { urgent }),
    },
  }
}

function join(head: ConversationHead, by: Staff, now: number): Decision {
  if (isOf(head, by)) return { refused: 'no-change' }
  // A supervisor may take over from who answers; an operator takes what waits.
  if (head.status === 'open' && !by.isSupervisor) return { refused: 'taken' }
  if (head.seq >= mostEvents) return { refused: 'full' }
  const seq = head.seq + 1
  return { event: { kind: 'joined', seq, at: now }, head: { ...head, at: now, seq, status: 'open', operator: by.account } }
}

function note(head: ConversationHead, { by, id, text }: Extract<Command, { do: 'note' }>, now: number): Decision {
  if (!isOf(head, by) && !by.isSupervisor) return { refused: 'not-yours' }
  if (head.notes >= channelLimits.notes) return { refused: 'full' }
  const number = head.notes + 1
  return {
    event: { kind: 'note', note: number, after: head.seq, at: now, id, text },
    head: { ...grown(head, text), at: now, notes: number },
  }
}

function transfer(
  head: ConversationHead,
  { state, language }: Pick<ConversationHead, 'state' | 'language'>,
  now: number,
): Decision {
  // The last places are for being ended: whoever is handed on again and again must still be able to leave.
  if (head.seq >= mostEvents - 2) return { refused: 'full' }
  const seq = head.seq + 1
  const { operator: _, ...rest } = head
  return {
    event: { kind: 'transferred', seq, at: now, state, language },
    head: { ...rest, at: now, seq, status: 'transferred', state, language },
  }
}

const mostEvents = channelLimits.events + channelLimits.spareEvents - 1

function ended(next: ConversationHead, place: { seq: number; at: number }, by: 'citizen' | 'operator' | 'idle'): Decision {
  return { event: { kind: 'ended', ...place, by }, head: { ...next, status: 'ended' } }
}

function grown(head: ConversationHead, text: string): ConversationHead {
  return { ...head, units: head.units + text.length }
}
