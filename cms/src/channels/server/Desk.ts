import { type Command, type ConversationHead, decide, type Refusal } from '@justicia/shared-content/channels/decide'
import { isAnybodyFree, nextFor, type Presence, queueOf, serves } from '@justicia/shared-content/channels/queue'
import { type Bus, type BusEvent, type KnownPresence, versionOf } from './Bus.ts'
import { ChannelError } from './ChannelError.ts'

/** How often something else may come first before it is given up. */
const attempts = 12
/** How many moments of answering are kept of each queue. */
const keptAnswers = 50

/** What follows the desk: told after it has taken note itself. */
export type DeskListener = (event: BusEvent | { kind: 'missed' }) => void

/** What happened while the picture is drawn anew. */
interface Meanwhile {
  heads: Map<string, ConversationHead>
  forgotten: Set<string>
}

/**
 * What one process knows of all conversations, without a word of what was said in them: who waits, who answers, who is at
 * work. What is true stands in the bus; this is a picture of it that is drawn anew where it may be wrong.
 */
export class Desk {
  readonly #bus: Bus
  readonly #now: () => number
  readonly #listeners: DeskListener[] = []
  readonly #answers = new Map<string, number[]>()
  readonly #presences = new Map<string, KnownPresence>()
  #heads = new Map<string, ConversationHead>()
  readonly #reloads = new Set<Meanwhile>()

  constructor({ bus, now = Date.now }: { bus: Bus; now?: () => number }) {
    this.#bus = bus
    this.#now = now
  }

  /** Begins to follow. */
  async start(): Promise<void> {
    await this.#bus.listen({ heard: (event) => this.#hear(event), missed: () => void this.refresh().catch(() => undefined) })
    await this.refresh()
  }

  follow(listener: DeskListener): void {
    this.#listeners.push(listener)
  }

  /** Reads all again, and tells who follows that something may have been missed. */
  async refresh(): Promise<void> {
    await this.reload()
    this.#tell({ kind: 'missed' })
  }

  /** Reads all again: what was stored just now may not have been told yet. */
  async reload(): Promise<void> {
    const meanwhile: Meanwhile = { heads: new Map(), forgotten: new Set() }
    this.#reloads.add(meanwhile)
    try {
      const [heads, presences] = await Promise.all([this.#bus.heads(), this.#bus.presences()])
      // What was told while it was read may be newer than what was read.
      for (const [conversation, head] of meanwhile.heads)
        if (versionOf(head) > versionOf(heads.get(conversation))) heads.set(conversation, head)
      for (const conversation of meanwhile.forgotten) heads.delete(conversation)
      this.#heads = heads
      for (const presence of presences) this.#presences.set(presence.account, presence)
    } finally {
      this.#reloads.delete(meanwhile)
    }
  }

  get heads(): ReadonlyMap<string, ConversationHead> {
    return this.#heads
  }

  /** Who is at work, as far as is known. */
  presences(): KnownPresence[] {
    const now = this.#now()
    for (const [account, { until }] of this.#presences) if (until < now) this.#presences.delete(account)
    return [...this.#presences.values()]
  }

  /** Open conversations of each account that answers some. */
  openByAccount(): ReadonlyMap<string, number> {
    const open = new Map<string, number>()
    for (const { operator, status } of this.#heads.values())
      if (status === 'open' && operator !== undefined) open.set(operator, (open.get(operator) ?? 0) + 1)
    return open
  }

  /** Whether somebody could answer now. */
  isAnybodyFree(wanted: { state: string; language: string }): boolean {
    const open = this.openByAccount()
    return isAnybodyFree(this.presences(), (account) => open.get(account) ?? 0, wanted)
  }

  /** Whether somebody at work answers a queue, free or not. */
  isAnswered(wanted: { state: string; language: string }): boolean {
    return this.presences().some((presence) => serves(presence, wanted))
  }

  /** Who waits, in the order in which they are answered. */
  queue() {
    return queueOf([...this.#heads].map(([id, head]) => ({ id, ...head })))
  }

  /** The conversation that an operator takes next. */
  nextFor(presence: Presence): string | undefined {
    const heads = [...this.#heads].map(([id, head]) => ({ id, ...head }))
    return nextFor(presence, this.openByAccount().get(presence.account) ?? 0, heads)?.id
  }

  /** When conversations of a queue were answered, as far as this process has seen. */
  answeredAt({ language, state }: { state: string; language: string }): readonly number[] {
    return this.#answers.get(`${state} ${language}`) ?? []
  }

  /**
   * Does what is commanded: once, however often it is sent, and as if nothing else happened at the same time.
   * @returns its place in the conversation.
   * @throws {ChannelError} where it may not happen.
   */
  async do(conversation: string, command: Command): Promise<{ seq: number }> {
    let head = this.#heads.get(conversation)
    let isFresh = false
    for (let attempt = 0; attempt < attempts; attempt++) {
      const decision = decide(head, command, this.#now())
      if (decision.refused !== undefined) {
        const stored = await this.#bus.look(conversation, 'id' in command ? command.id : undefined)
        if (stored.seq !== undefined) return { seq: stored.seq }
        if (isFresh && versionOf(stored.head) === versionOf(head)) return settled(decision.refused, command, head)
        head = stored.head
        isFresh = true
        continue
      }
      const expect = versionOf(head)
      const outcome = await this.#bus.append({ conversation, expect, entry: decision.event, head: decision.head })
      if (outcome.kind !== 'overtaken') return { seq: outcome.seq }
      head = outcome.head
      isFresh = true
    }
    throw new ChannelError('busy', { after: 1 })
  }

  #hear(event: BusEvent): void {
    switch (event.kind) {
      case 'entry': {
        const { conversation, entry, head } = event
        const known = this.#heads.get(conversation)
        if (versionOf(head) > versionOf(known)) this.#heads.set(conversation, head)
        for (const { heads } of this.#reloads) heads.set(conversation, head)
        if (entry.kind === 'joined') this.#noteAnswer(head)
        break
      }
      case 'forgotten':
        this.#heads.delete(event.conversation)
        for (const { forgotten } of this.#reloads) forgotten.add(event.conversation)
        break
      case 'presence':
        this.#presences.set(event.presence.account, event.presence)
        break
      case 'typing':
        break
    }
    this.#tell(event)
  }

  #noteAnswer({ at, language, state }: ConversationHead): void {
    const key = `${state} ${language}`
    const answers = this.#answers.get(key) ?? []
    answers.push(at)
    this.#answers.set(key, answers.slice(-keptAnswers))
  }

  #tell(event: BusEvent | { kind: 'missed' }): void {
    for (const listener of this.#listeners) listener(event)
  }
}

/** What is already so is no fault for who asked for it: the first answer may have been lost. */
function settled(code: Refusal, command: Command, head: ConversationHead | undefined): { seq: number } {
  const isEnded = head?.status === 'ended'
  const isSo = code === 'no-change' ? !isEnded : code === 'ended' && (command.do === 'end' || command.do === 'close')
  if (isSo && head !== undefined) return { seq: head.seq }
  throw new ChannelError(code === 'no-change' ? 'ended' : code)
}
