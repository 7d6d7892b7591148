import { type Conversation, newConversation, receive } from '@justicia/shared-content/channels/conversation'
import type { ErrorCode } from '@justicia/shared-content/channels/protocol'
import type { Entry, Person, ShownHead, StreamEvent } from './streamEvent.ts'

/** How the line to the channels is: a session that has ended is asked for again, all else comes back by itself. */
export type LineStatus = 'connecting' | 'open' | 'lost' | 'no-session' | 'not-allowed' | 'unavailable'

/** What the operator sends and is not known to be in the conversation yet. */
export type Sending = { conversation: string; id: string; refused?: ErrorCode } & (
  | { kind: 'say' | 'note'; text: string }
  | { kind: 'share'; guide: string; release: string }
)

/** What is typed and not sent, by field. */
export interface Typed {
  say: string
  note: string
}

/** A chat that was answered here and is no more: what an inquiry is noted of, without a word of what was said. */
export interface Left {
  state: string
  language: string
  /** Milliseconds since 1970. */
  since: number
  topic?: string
  guides: { guide: string; release: string }[]
}

/** All that a console knows. By the name of a conversation, wherever it is a record. */
export interface ConsoleState {
  line: LineStatus
  /** Whether all there is has been told since it was connected. */
  isReady: boolean
  heads: Readonly<Record<string, ShownHead>>
  conversations: Readonly<Record<string, Conversation>>
  /** By account. */
  people: Readonly<Record<string, Person>>
  outbox: readonly Sending[]
  typed: Readonly<Record<string, Typed>>
  /** How many events of each were looked at. */
  seen: Readonly<Record<string, number>>
  /** When the citizen was last seen typing. */
  typingAt: Readonly<Record<string, number>>
  left: Readonly<Record<string, Left>>
  /** Those whose inquiry is noted. */
  noted: readonly string[]
  /** Those that were handed on or taken over while they were looked at. */
  lost: readonly string[]
  selected?: string
  /** What was told of since it was connected. */
  told: readonly string[]
}

export const emptyConsole: ConsoleState = Object.freeze({
  ...{ line: 'connecting', isReady: false, heads: {}, conversations: {}, people: {}, outbox: [], typed: {}, seen: {} },
  ...{ typingAt: {}, left: {}, noted: [], lost: [], told: [] },
} satisfies ConsoleState)

/** What happens to a console. */
export type ConsoleAction =
  | { do: 'line'; line: LineStatus }
  | { do: 'hear'; event: StreamEvent; now: number }
  /** What was read anew of a conversation. */
  | { do: 'read'; conversation: string; entries: readonly Entry[] }
  | { do: 'select'; conversation: string | undefined }
  | { do: 'see'; conversation: string }
  | { do: 'type'; conversation: string; field: keyof Typed; text: string }
  /** What was typed goes to be sent; what stands in that field is gone with it. */
  | { do: 'send'; sending: Sending }
  | { do: 'refuse'; id: string; code: ErrorCode }
  | { do: 'withdraw'; id: string }
  | { do: 'noted'; conversation: string }

const nothingTyped: Typed = Object.freeze({ say: '', note: '' })

/** What is typed in a conversation and not sent. */
export function typedIn({ typed }: Pick<ConsoleState, 'typed'>, conversation: string): Typed {
  return typed[conversation] ?? nothingTyped
}

/** A console after something has happened. Pure. */
export function nextConsole(state: ConsoleState, action: ConsoleAction): ConsoleState {
  switch (action.do) {
    case 'line':
      return { ...state, line: action.line, ...(action.line === 'open' ? { isReady: false, told: [] } : {}) }
    case 'hear':
      return hear(state, action.event, action.now)
    case 'read':
      return action.entries.reduce((next, entry) => takeEntry(next, action.conversation, entry), state)
    case 'select': {
      const { selected: before, ...rest } = leave(state, action.conversation)
      const lost = state.lost.filter((each) => each !== before)
      return action.conversation === undefined
        ? { ...rest, lost }
        : see({ ...rest, lost, selected: action.conversation }, action.conversation)
    }
    case 'see':
      return see(state, action.conversation)
    case 'type': {
      const { conversation, field, text } = action
      return { ...state, typed: { ...state.typed, [conversation]: { ...typedIn(state, conversation), [field]: text } } }
    }
    case 'send': {
      const { sending } = action
      const typed = typedIn(state, sending.conversation)
      const after = sending.kind === 'share' ? typed : { ...typed, [sending.kind]: '' }
      return { ...state, outbox: [...state.outbox, sending], typed: { ...state.typed, [sending.conversation]: after } }
    }
    case 'refuse':
      return {
        ...state,
        outbox: state.outbox.map((each) => (each.id === action.id ? { ...each, refused: action.code } : each)),
      }
    case 'withdraw':
      return { ...state, outbox: state.outbox.filter(({ id }) => id !== action.id) }
    case 'noted': {
      const left = without(state.left, action.conversation)
      return { ...state, left, noted: [...state.noted, action.conversation] }
    }
  }
}

/** What somebody else answers is held only while it is looked at. */
function leave(state: ConsoleState, next: string | undefined): ConsoleState {
  const { selected } = state
  const isWatched = selected !== undefined && selected !== next && state.heads[selected]?.isMine === false
  return isWatched ? dropWords(state, selected) : state
}

function hear(state: ConsoleState, event: StreamEvent, now: number): ConsoleState {
  switch (event.kind) {
    case 'head':
      return takeHead(state, event.conversation, event.head)
    case 'entry':
      return takeEntry(state, event.conversation, event.entry)
    case 'typing':
      return { ...state, typingAt: { ...state.typingAt, [event.conversation]: now } }
    case 'presence': {
      const { person } = event
      const people = person.until < now ? without(state.people, person.account) : { ...state.people, [person.account]: person }
      return { ...state, people }
    }
    case 'forgotten':
      return event.isHandedOn ? lose(state, event.conversation) : forget(state, event.conversation)
    case 'ready': {
      // What was there before and is told no more has ended in the meantime.
      const gone = Object.keys(state.heads).filter((each) => !state.told.includes(each))
      return { ...gone.reduce(forget, state), isReady: true }
    }
  }
}

function takeHead(state: ConsoleState, conversation: string, head: ShownHead): ConsoleState {
  const before = state.heads[conversation]
  const heads = { ...state.heads, [conversation]: head }
  const told = state.told.includes(conversation) ? state.told : [...state.told, conversation]
  if (!before?.isMine || head.isMine) return { ...state, heads, told }
  return { ...lose(state, conversation), heads, told }
}

/** Handed on or taken over: what was said is not theirs to read any more. */
function lose(state: ConsoleState, conversation: string): ConsoleState {
  const isInSight = state.selected === conversation && state.heads[conversation]?.isMine === true
  return {
    ...dropWords(state, conversation),
    heads: without(state.heads, conversation),
    told: state.told.filter((each) => each !== conversation),
    lost: isInSight ? [...state.lost, conversation] : state.lost,
  }
}

function takeEntry(state: ConsoleState, conversation: string, entry: Entry): ConsoleState {
  if (state.heads[conversation] === undefined) return state
  const after = receive(state.conversations[conversation] ?? newConversation, entry)
  const isCitizen = entry.kind === 'said' && entry.by === 'citizen'
  return {
    ...state,
    conversations: { ...state.conversations, [conversation]: after },
    outbox: 'id' in entry ? state.outbox.filter(({ id }) => id !== entry.id) : state.outbox,
    typingAt: isCitizen ? without(state.typingAt, conversation) : state.typingAt,
  }
}

function forget(state: ConsoleState, conversation: string): ConsoleState {
  const head = state.heads[conversation]
  const said = state.conversations[conversation]
  const isNoted = state.noted.includes(conversation) || (head?.status === 'ended' && !hasEndedUnnoted(said))
  const kept = head?.isMine && !isNoted ? toLeft(head, said) : undefined
  return {
    ...dropWords(state, conversation),
    heads: without(state.heads, conversation),
    left: kept === undefined ? state.left : { ...state.left, [conversation]: kept },
    told: state.told.filter((each) => each !== conversation),
  }
}

/** Whether a conversation has ended otherwise than by its operator, who notes it before: it may be another window that did. */
export function hasEndedUnnoted(conversation: Conversation | undefined): boolean {
  const end = conversation?.events.at(-1)
  return end?.kind === 'ended' && end.by !== 'operator'
}

/** What an inquiry is noted of. */
export function toLeft(
  head: Pick<ShownHead, 'state' | 'language' | 'since' | 'topic'>,
  conversation: Conversation | undefined,
): Left {
  const { language, since, state, topic } = head
  return { state, language, since, guides: sharedIn(conversation), ...(topic === undefined ? {} : { topic }) }
}

/** Guides that were shared from the site of the state where a conversation is now, each release once. */
function sharedIn(conversation: Conversation | undefined): Left['guides'] {
  let guides: Left['guides'] = []
  let site: string | undefined
  for (const event of conversation?.events ?? []) {
    if (event.kind === 'opened' || event.kind === 'transferred') {
      if (site !== undefined && site !== event.state) guides = []
      site = event.state
    } else if (event.kind === 'shared') {
      const { guide, release } = event
      if (!guides.some((each) => each.guide === guide && each.release === release)) guides.push({ guide, release })
    }
  }
  return guides
}

/** Leaves no word of a conversation, of either side. */
function dropWords(state: ConsoleState, conversation: string): ConsoleState {
  return {
    ...state,
    conversations: without(state.conversations, conversation),
    outbox: state.outbox.filter((each) => each.conversation !== conversation),
    typed: without(state.typed, conversation),
    seen: without(state.seen, conversation),
    typingAt: without(state.typingAt, conversation),
  }
}

function see(state: ConsoleState, conversation: string): ConsoleState {
  const count = state.conversations[conversation]?.events.length ?? 0
  return state.seen[conversation] === count ? state : { ...state, seen: { ...state.seen, [conversation]: count } }
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  if (!(key in record)) return record
  const { [key]: _, ...rest } = record
  return rest
}
