import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Conversation, forgottenConversation, lastSeen, linesFor, newConversation, receive, write } from './conversation.ts'
import { type Command, type ConversationHead, decide, type Staff } from './decide.ts'
import { type ConversationMessage, conversationEventSchema, noteSchema } from './events.ts'
import { channelLimits } from './limits.ts'

const ana: Staff = { account: '1', states: ['jalisco', 'puebla'], isSupervisor: false }
const idOf = (number: number) => String(number).padStart(22, 'm')

/** What a server stores of commands, one after the other; what is refused leaves nothing. */
function logOf(commands: readonly Command[]): ConversationMessage[] {
  const log: ConversationMessage[] = []
  let head: ConversationHead | undefined
  for (const [index, command] of commands.entries()) {
    const decision = decide(head, command, 1000 + index)
    if (decision.refused !== undefined) continue
    log.push(decision.event)
    head = decision.head
  }
  return log
}

const opening: Command = { do: 'open', state: 'jalisco', language: 'es', consent: '2026-12-01' }
const anyCommand = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), text: fc.string({ minLength: 1, maxLength: 9 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), text: fc.string({ minLength: 1, maxLength: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('note' as const), text: fc.string({ minLength: 1, maxLength: 9 }) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'join' as const }) },
  fc.record({ do: fc.constant('transfer' as const), state: fc.constantFrom('jalisco', 'puebla') }),
  fc.constant({ do: 'close' as const }),
)
/** A conversation that a server may have stored. */
const anyLog = fc.array(anyCommand, { maxLength: 60 }).map((kinds) =>
  logOf([
    opening,
    ...kinds.map((kind, index): Command => {
      if (kind.do === 'say') return { ...kind, id: idOf(index) }
      if (kind.do === 'transfer') return { ...kind, by: ana, language: 'es' }
      return { ...kind, by: ana, id: idOf(index) } as Command
    }),
  ]),
)

const conversationOf = (messages: readonly ConversationMessage[], from: Conversation = newConversation) =>
  messages.reduce(receive, from)

/** What a server sends once more to who says what it has seen. */
const resent = (log: readonly ConversationMessage[], conversation: Conversation) => {
  const seen = lastSeen(conversation)
  return log.filter((message) => {
    if (message.kind === 'note') return message.note > seen.note
    return message.kind !== 'forgotten' && message.seq > seen.seq
  })
}

describe('a conversation', () => {
  it('is the same in whatever order its messages come, however often, and with what was lost sent again', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) =>
          fc.record({
            log: fc.constant(log),
            // Some are lost, some come several times, all in any order.
            arrivals: fc.array(fc.nat(log.length - 1), { maxLength: 3 * log.length }),
            resends: fc.shuffledSubarray([...log.keys()], { minLength: log.length }),
          }),
        ),
        ({ log, arrivals, resends }) => {
          const first = conversationOf(arrivals.flatMap((index) => log[index] ?? []))
          const missing = resent(log, first)
          const all = conversationOf(
            resends.flatMap((index) => missing[index] ?? []),
            first,
          )
          const whole = conversationOf(resent(log, all), all)
          expect(whole).toEqual(conversationOf(log))
          expect(whole.ahead).toEqual({ events: [], notes: [] })
          expect([...whole.events, ...whole.notes]).toHaveLength(log.length)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('shows each message once and in order at every moment', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) => fc.tuple(fc.constant(log), fc.array(fc.nat(log.length - 1), { maxLength: 2 * log.length }))),
        ([log, arrivals]) => {
          let conversation = newConversation
          for (const index of arrivals) {
            const message = log[index]
            if (message !== undefined) conversation = receive(conversation, message)
            expect(conversation.events.map(({ seq }) => seq)).toEqual(conversation.events.map((_, place) => place + 1))
          }
        },
      ),
    )
  })

  it('never shows a citizen what operators note, nor that they did', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const withoutNotes = log.filter(({ kind }) => kind !== 'note')
        expect(linesFor('citizen', conversationOf(log))).toEqual(linesFor('citizen', conversationOf(withoutNotes)))
        expect(lastSeen(conversationOf(withoutNotes)).seq).toBe(withoutNotes.length)
      }),
    )
  })

  it('keeps nothing once it is forgotten, whatever comes late', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (before, late) => {
        const conversation = conversationOf(
          [...before, { kind: 'forgotten' }, ...late],
          write(newConversation, { id: idOf(1), text: 'a' }),
        )
        expect(conversation).toBe(forgottenConversation)
        expect(write(conversation, { id: idOf(2), text: 'b' })).toBe(forgottenConversation)
      }),
    )
  })

  it('holds no more than is its measure of what comes too early', () => {
    const event = (seq: number) => ({ kind: 'joined' as const, seq, at: 1 })
    const flood = Array.from({ length: 500 }, (_, index) => event(520 - index))
    const conversation = conversationOf(flood)
    expect(conversation.ahead.events).toHaveLength(channelLimits.ahead)
    expect(conversation.ahead.events[0]).toEqual(event(21))
  })

  it('puts notes where they were made, for operators', () => {
    const log = logOf([
      opening,
      { do: 'join', by: ana },
      { do: 'note', by: ana, id: idOf(1), text: 'Habla bajo' },
      { do: 'say', id: idOf(2), text: 'Hola' },
    ])
    const lines = linesFor('operator', conversationOf([...log].reverse()))
    expect(lines.map((line) => (line.kind === 'event' ? line.event.kind : line.kind))).toEqual([
      'opened',
      'joined',
      'note',
      'said',
    ])
  })
})

describe('what is being sent', () => {
  const draft = { id: idOf(7), text: 'Me detuvieron' }

  it('stays until it has come back', () => {
    const log = logOf([opening, { do: 'say', ...draft }])
    const written = write(write(newConversation, draft), draft)
    expect(linesFor('citizen', written)).toEqual([{ kind: 'sending', draft }])
    const [first, second] = log as [ConversationMessage, ConversationMessage]
    expect(receive(written, second).outbox).toEqual([draft])
    expect(conversationOf([second, first, second], written).outbox).toEqual([])
    expect(write(conversationOf(log), draft).outbox).toEqual([])
  })

  it('is no more than its measure', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ id: idOf(index), text: 'a' }))
    expect(many.reduce(write, newConversation).outbox).toHaveLength(channelLimits.outbox)
  })
})

it('what is decided is what the schemas say', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      for (const message of log) {
        if (message.kind === 'forgotten' || ('text' in message && message.text.trim() !== message.text)) continue
        const schema = message.kind === 'note' ? noteSchema : conversationEventSchema
        const { success, error } = schema.safeParse(message)
        // A text of signs that are taken out is refused where it comes in.
        if (!success) expect(error.issues[0]?.path).toEqual(['text'])
      }
    }),
  )
})
