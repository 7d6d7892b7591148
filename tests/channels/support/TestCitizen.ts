import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { chatNotice } from '@justicia/shared-content/channels/chatNotice'
import { type Conversation, lastSeen, newConversation, receive, write } from '@justicia/shared-content/channels/conversation'
import type { ConversationMessage } from '@justicia/shared-content/channels/events'
import { readEvents } from './readEvents.ts'

/** The site of Jalisco, as tests know it. */
export const jalisco = 'https://jalisco.example'
export const puebla = 'https://puebla.example'

/** An answer: its status and what it said. */
export interface Answer {
  status: number
  body: Record<string, unknown>
  headers: Headers
}

/** A citizen's device: it sends again what was not answered, connects again where it was, and may go to another server. */
export class TestCitizen {
  conversation: Conversation = newConversation
  readonly token = randomBytes(32).toString('base64url')
  readonly id = createHash('sha256').update(this.token).digest('base64url')
  readonly notices: { event: string; data: unknown }[] = []
  /** How often it has connected. */
  connections = 0
  #bases: string[]
  readonly #origin: string
  #connection: AbortController | undefined
  #isStopped = false

  constructor(bases: readonly string[], origin = jalisco) {
    this.#bases = [...bases]
    this.#origin = origin
  }

  /** Texts in the order in which they are seen. */
  get texts(): string[] {
    return this.conversation.events.flatMap((event) => (event.kind === 'said' ? [event.text] : []))
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.#bases[0]}/citizen/${path}`, {
      method: 'POST',
      headers: { origin: this.#origin, 'content-type': 'application/json', authorization: `Bearer ${this.token}`, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'], headers: response.headers }
  }

  open(more: object = {}): Promise<Answer> {
    return this.post('open', { consent: chatNotice, language: 'es', ...more })
  }

  /** Says something, again and again until it was taken. */
  async say(text: string): Promise<void> {
    const id = randomBytes(16).toString('base64url')
    this.conversation = write(this.conversation, { id, text })
    for (let attempt = 0; attempt < 100; attempt++) {
      const answer = await this.post('say', { id, text }).catch(() => undefined)
      if (answer?.status === 200) return
      if (answer !== undefined && answer.status < 500 && answer.status !== 429) throw new Error(`${answer.body.error}`)
      this.#elsewhere()
      await wait(50)
    }
    throw new Error('Never taken.')
  }

  /** Follows the conversation until `stop`, connecting again whenever it is cut off. */
  async follow(): Promise<void> {
    while (!this.#isStopped && this.conversation.status !== 'forgotten') {
      await this.#connect().catch(() => undefined)
      this.#elsewhere()
      await wait(20)
    }
  }

  /** Loses the connection, as a phone does in a tunnel. */
  drop(): void {
    this.#connection?.abort()
  }

  stop(): void {
    this.#isStopped = true
    this.drop()
  }

  async #connect(): Promise<void> {
    this.connections++
    this.#connection = new AbortController()
    const response = await fetch(`${this.#bases[0]}/citizen/stream`, {
      method: 'POST',
      headers: {
        origin: this.#origin,
        authorization: `Bearer ${this.token}`,
        'last-event-id': String(lastSeen(this.conversation).seq),
      },
      signal: this.#connection.signal,
    })
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel()
      throw new Error(`${response.status}`)
    }
    for await (const { data, event } of readEvents(response.body)) {
      if (event === 'entry' || event === 'forgotten') this.conversation = receive(this.conversation, data as ConversationMessage)
      else this.notices.push({ event, data })
    }
  }

  #elsewhere(): void {
    const [first, ...others] = this.#bases
    if (first !== undefined) this.#bases = [...others, first]
  }
}
