import {
  type Conversation,
  forgottenConversation,
  lastSeen,
  newConversation,
  receive,
  write,
} from '@justicia/shared-content/channels/conversation'
import type { ConversationMessage } from '@justicia/shared-content/channels/events'
import type { ErrorCode, QueueNotice } from '@justicia/shared-content/channels/protocol'
import { eventReader } from './readEvents.ts'

/** Whether the server is reached: `gone` is a server that has no such conversation any more. */
export type Connection = 'connecting' | 'on' | 'lost' | 'gone'

/** What a chat asks of the world around it. */
export interface ChatWorld {
  fetch: typeof fetch
  /** Bytes drawn by lot. */
  draw: (bytes: number) => Uint8Array
  /** Resolves after some milliseconds. */
  after: (milliseconds: number) => Promise<void>
}

/** How an attempt was answered: with a refusal, or not at all. */
type Answer = { ok: true } | { ok: false; code: ErrorCode | undefined; after: number }

const second = 1000
/** Waits between attempts to be connected again; the last one goes on. */
const pauses = [0.5, 1, 2, 4, 8, 15].map((each) => each * second)
/** The server says every 20 s that it is there: who hears nothing for so long is cut off. */
const longestSilence = 50 * second
/** A stream that lasted so long was not cut off by a bad line. */
const lastingLong = 20 * second
const typingEvery = 3 * second
/** A refusal for good: to send the same again would change nothing. */
const final: readonly (ErrorCode | undefined)[] = ['full', 'malformed', 'too-large', 'ended']
/** The server knows nothing of this conversation: it was forgotten there, or begun anew. */
const lost: readonly (ErrorCode | undefined)[] = ['unknown', 'no-token']

/**
 * A conversation on a citizen's device. It keeps all in memory and writes nothing down: what is said is sent until it is
 * known to have arrived, and what was missed is asked for again. `forget` ends it everywhere.
 */
export class ChatLine {
  // Fields are declared, and set in the constructor: fields of classes would bring a helper that the search would have to share.
  declare conversation: Conversation
  declare connection: Connection
  declare queue: QueueNotice | undefined
  /** The last message that was refused, until something else is said. */
  declare refused: ErrorCode | undefined
  declare private readonly base: string
  declare private readonly world: ChatWorld
  declare private readonly onChange: () => void
  declare private readonly onTyping: () => void
  declare private token: string
  declare private urgent: Set<string>
  /** Those that the server has taken, and that have yet to come back. */
  declare private taken: Set<string>
  declare private isSending: boolean
  declare private stream: AbortController | undefined
  declare private wakes: Set<() => void>
  declare private typedAt: number

  constructor(input: { base: string; world: ChatWorld; onChange: () => void; onTyping: () => void }) {
    this.base = input.base
    this.world = input.world
    this.onChange = input.onChange
    this.onTyping = input.onTyping
    this.conversation = newConversation
    this.connection = 'connecting'
    this.urgent = new Set<string>()
    this.taken = new Set<string>()
    this.isSending = false
    this.wakes = new Set<() => void>()
    this.typedAt = 0
    this.token = toBase64Url(this.world.draw(32))
  }

  /** Opens it, once however often it has to be tried. @returns why it was refused, if it was. */
  async open(about: { consent: string; language: string }): Promise<ErrorCode | 'unreachable' | undefined> {
    for (const pause of [...pauses.slice(0, 3), undefined]) {
      const answer = await this.post('open', about)
      if (answer.ok) {
        void this.follow()
        return undefined
      }
      if (answer.code !== undefined && answer.code !== 'unavailable' && answer.code !== 'busy') return answer.code
      if (pause !== undefined) await this.world.after(pause)
    }
    return 'unreachable'
  }

  /** Says something; it is shown at once, and sent until it has arrived. */
  say(text: string, isUrgent: boolean): void {
    const id = toBase64Url(this.world.draw(16))
    if (isUrgent) this.urgent.add(id)
    this.refused = undefined
    this.conversation = write(this.conversation, { id, text })
    this.onChange()
    void this.send()
  }

  /** Lets the other side know that somebody writes, now and then. */
  typing(now: number): void {
    if (now - this.typedAt < typingEvery || this.conversation.status !== 'open') return
    this.typedAt = now
    void this.post('typing', {})
  }

  /** Tries at once to be connected again: the device says that there is a network. */
  retry(): void {
    for (const wake of this.wakes) wake()
  }

  /** Ends it and forgets all of it, here and on the server, also while the page is being left. */
  forget(): void {
    if (this.token === '') return
    const isKnown = this.conversation.status !== 'forgotten' && this.connection !== 'gone'
    // Nothing waits for it: the page may be gone before it is answered.
    if (isKnown) void this.post('forget', {}, { keepalive: true })
    this.wipe()
  }

  /** There is nothing to be sent or heard any more. */
  private isOver(): boolean {
    return this.token === '' || this.connection === 'gone'
  }

  private wipe(): void {
    this.token = ''
    this.conversation = forgottenConversation
    this.queue = undefined
    this.urgent = new Set()
    this.taken = new Set()
    this.stream?.abort()
    for (const wake of this.wakes) wake()
  }

  private async send(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    for (let tries = 0; ; ) {
      const draft = this.conversation.outbox.find(({ id }) => !this.taken.has(id))
      if (draft === undefined || this.isOver()) break
      const { id, text } = draft
      const answer = await this.post('say', { id, text, ...(this.urgent.has(id) ? { urgent: true } : {}) })
      if (answer.ok) {
        this.taken.add(id)
        tries = 0
      } else if (lost.includes(answer.code)) this.gone()
      else if (final.includes(answer.code)) {
        this.refused = answer.code
        this.conversation = { ...this.conversation, outbox: this.conversation.outbox.filter((each) => each !== draft) }
        this.onChange()
      } else await this.pause(Math.max(answer.after, pauses[Math.min(tries++, pauses.length - 1)] ?? 0))
    }
    this.isSending = false
  }

  private async follow(): Promise<void> {
    for (let tries = 0; !this.isOver(); tries++) {
      const began = Date.now()
      const { wasConnected, after } = await this.connect()
      if (this.isOver()) return
      if (wasConnected) tries = 0
      // Servers end a stream now and then: it is taken up again, and only what fails is told.
      if (wasConnected && Date.now() - began > lastingLong) continue
      if (this.connection !== 'lost') {
        this.connection = 'lost'
        this.onChange()
      }
      await this.pause(Math.max(after, pauses[Math.min(tries, pauses.length - 1)] ?? 0))
    }
  }

  private async connect(): Promise<{ wasConnected: boolean; after: number }> {
    const controller = new AbortController()
    this.stream = controller
    let wasConnected = false
    let heard = 0
    const silence = async () => {
      for (let before = -1; before !== heard && !controller.signal.aborted; ) {
        before = heard
        await this.world.after(longestSilence)
      }
      controller.abort()
    }
    try {
      void silence()
      const response = await this.ask('stream', '{}', {
        headers: { 'Last-Event-ID': String(lastSeen(this.conversation).seq) },
        signal: controller.signal,
      })
      if (!response.ok || response.body === null) {
        const { code, after } = await refusalOf(response)
        if (lost.includes(code)) this.gone()
        return { wasConnected, after }
      }
      wasConnected = true
      this.connection = 'on'
      this.onChange()
      const [reader, decoder, read] = [response.body.getReader(), new TextDecoder(), eventReader()]
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        heard++
        for (const { event, data } of read(decoder.decode(part.value, { stream: true }))) this.hear(event, data)
      }
    } catch {
      // Cut off: it is connected again.
    } finally {
      controller.abort()
    }
    return { wasConnected, after: 0 }
  }

  private hear(event: string, data: unknown): void {
    if (this.token === '') return
    if (event === 'typing') {
      this.onTyping()
      return
    }
    if (event === 'queue') this.queue = data as QueueNotice
    else if (event === 'forgotten') this.wipe()
    else if (event === 'entry') {
      this.conversation = receive(this.conversation, data as ConversationMessage)
      if (this.conversation.status === 'open') this.queue = undefined
      // What has come back needs no mark any more.
      const waiting = new Set(this.conversation.outbox.map(({ id }) => id))
      this.taken = new Set([...this.taken].filter((id) => waiting.has(id)))
    }
    this.onChange()
  }

  private gone(): void {
    this.connection = 'gone'
    this.onChange()
  }

  private async pause(milliseconds: number): Promise<void> {
    let wake = () => {}
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    this.wakes.add(wake)
    await Promise.race([this.world.after(milliseconds), woken])
    this.wakes.delete(wake)
  }

  private async post(path: string, body: object, more: RequestInit = {}): Promise<Answer> {
    try {
      const response = await this.ask(path, JSON.stringify(body), more)
      return response.ok ? { ok: true } : { ok: false, ...(await refusalOf(response)) }
    } catch {
      return { ok: false, code: undefined, after: 0 }
    }
  }

  private ask(path: string, body: string, { headers, ...more }: RequestInit): Promise<Response> {
    return this.world.fetch(`${this.base}${path}`, {
      method: 'POST',
      // No cookie, no address of the page, no copy in the browser's store.
      ...({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' } as const),
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', ...headers },
      body,
      ...more,
    })
  }
}

/** Why a request was refused; a server that is none of ours says nothing that is known. */
async function refusalOf(response: Response): Promise<{ code: ErrorCode | undefined; after: number }> {
  try {
    const { error, after } = (await response.json()) as { error?: ErrorCode; after?: number }
    return { code: error, after: (after ?? 0) * second }
  } catch {
    return { code: undefined, after: 0 }
  }
}

/** Bytes in base64url, as the protocol has them. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
