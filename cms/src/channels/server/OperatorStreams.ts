import { type ConversationHead, mayRead, type Staff } from '@justicia/shared-content/channels/decide'
import type { Bus, BusEvent } from './Bus.ts'
import type { Desk } from './Desk.ts'
import { EventStream } from './EventStream.ts'

/** Consoles of one account at once. */
const mostOfOne = 4

interface Console {
  staff: Staff
  /** Who it is by now. */
  again: () => Promise<Staff | undefined>
  stream: EventStream
  /** Conversations that it was told of. */
  known: Set<string>
}

/**
 * The connections of consoles: who waits in their states, and what is said in the conversations that they answer. A console
 * puts entries together in any order, and asks again for what it misses.
 */
export class OperatorStreams {
  readonly #bus: Bus
  readonly #desk: Desk
  readonly #consoles = new Set<Console>()
  /** How each conversation was last shown in the queue: most messages change nothing of it, and there are many consoles. */
  readonly #shown = new Map<string, string>()

  constructor({ bus, desk }: { bus: Bus; desk: Desk }) {
    this.#bus = bus
    this.#desk = desk
    desk.follow((event) => this.#hear(event))
  }

  /** @param again asks once more who it is, while it stays connected. */
  open(staff: Staff, again: () => Promise<Staff | undefined>): EventStream {
    const own = [...this.#consoles].filter((each) => each.staff.account === staff.account)
    if (own.length >= mostOfOne) own[0]?.stream.end()
    const opened: Console = {
      staff,
      again,
      stream: new EventStream(() => {
        this.#consoles.delete(opened)
      }),
      known: new Set(),
    }
    this.#consoles.add(opened)
    this.#tellAll(opened)
    return opened.stream
  }

  /** Accounts that have a console here. */
  accounts(): Set<string> {
    return new Set([...this.#consoles].map(({ staff }) => staff.account))
  }

  beat(): void {
    for (const { stream } of this.#consoles) stream.beat()
  }

  /** Ends consoles whose account may not be here any more, or answers for other states: who still may connects again. */
  async endForeign(): Promise<void> {
    for (const { again, staff, stream } of [...this.#consoles]) {
      const now = await again()
      if (JSON.stringify(now) !== JSON.stringify(staff)) stream.end()
    }
  }

  /** Ends all of them. */
  close(): void {
    for (const { stream } of [...this.#consoles]) stream.end()
  }

  #hear(event: BusEvent | { kind: 'missed' }): void {
    if (event.kind === 'missed') {
      for (const each of this.#consoles) this.#tellAll(each)
      return
    }
    switch (event.kind) {
      case 'entry':
        this.#tellEntry(event)
        break
      case 'forgotten':
        this.#shown.delete(event.conversation)
        for (const each of this.#consoles) this.#takeAway(each, event.conversation)
        break
      case 'typing':
        if (event.by === 'operator') return
        for (const each of this.#consoles)
          if (this.#answers(each, event.conversation)) each.stream.send('typing', { conversation: event.conversation })
        break
      case 'presence':
        for (const each of this.#consoles)
          if (each.staff.isSupervisor || each.staff.account === event.presence.account) this.#tellPresence(each, event.presence)
    }
  }

  #tellEntry({ conversation, entry, head }: Extract<BusEvent, { kind: 'entry' }>): void {
    const { language, operator, state, status, urgent } = head
    const shownNow = JSON.stringify([state, language, status, operator, urgent])
    const isChanged = this.#shown.get(conversation) !== shownNow
    this.#shown.set(conversation, shownNow)
    for (const each of this.#consoles) {
      const { known, staff, stream } = each
      const isMine = operator === staff.account
      if (!isChanged && !isMine) continue
      if (!staff.states.includes(state)) {
        // Handed on to a state that is not theirs: it is out of their sight, with all that was said.
        this.#takeAway(each, conversation, true)
        continue
      }
      const isNew = !known.has(conversation)
      known.add(conversation)
      if (isChanged) stream.send('head', { conversation, ...shown(head, staff) })
      // Whoever begins to answer is told all that was said.
      if (isMine && (entry.kind === 'joined' || isNew)) this.#tellConversation(each, conversation)
      else if (isMine) stream.send('entry', { conversation, entry })
    }
  }

  #takeAway({ known, stream }: Console, conversation: string, isHandedOn = false): void {
    if (known.delete(conversation)) stream.send('forgotten', { conversation, ...(isHandedOn ? { isHandedOn } : {}) })
  }

  #tellAll(each: Console): void {
    const now = [...this.#desk.heads].filter(([, { state }]) => each.staff.states.includes(state))
    const gone = [...each.known].filter((conversation) => !this.#desk.heads.has(conversation))
    for (const conversation of gone) this.#takeAway(each, conversation)
    for (const [conversation, head] of now) {
      each.known.add(conversation)
      each.stream.send('head', { conversation, ...shown(head, each.staff) })
      if (this.#answers(each, conversation)) this.#tellConversation(each, conversation)
    }
    for (const presence of this.#desk.presences())
      if (each.staff.isSupervisor || each.staff.account === presence.account) this.#tellPresence(each, presence)
    each.stream.send('ready', {})
  }

  #tellPresence({ staff, stream }: Console, presence: ReturnType<Desk['presences']>[number]): void {
    const { account, capacity, isFree, languages, states, until } = presence
    const shared = states.filter((state) => staff.states.includes(state))
    if (shared.length > 0) stream.send('presence', { account, capacity, isFree, languages, states: shared, until })
  }

  #tellConversation({ staff, stream }: Console, conversation: string): void {
    this.#bus.read(conversation, { seq: 0, note: 0 }).then(
      (entries) => {
        const head = this.#desk.heads.get(conversation)
        if (head === undefined || !mayRead(head, staff)) return
        for (const entry of entries) stream.send('entry', { conversation, entry })
      },
      () => stream.end(),
    )
  }

  #answers({ staff }: Console, conversation: string): boolean {
    const head = this.#desk.heads.get(conversation)
    return head?.operator === staff.account && staff.states.includes(head.state)
  }
}

/** What a console is told of a conversation: who answers it, supervisors alone. */
function shown({ operator, ...head }: ConversationHead, { account, isSupervisor }: Staff) {
  const isMine = operator === account
  return { ...head, isMine, ...(isSupervisor && operator !== undefined ? { operator } : {}) }
}
