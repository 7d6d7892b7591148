import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type Conversation,
  forgottenConversation,
  newConversation,
  receive,
} from '@justicia/shared-content/channels/conversation'
import type { Staff } from '@justicia/shared-content/channels/decide'
import type { ConversationMessage } from '@justicia/shared-content/channels/events'
import { readEvents } from './readEvents.ts'
import type { Answer } from './TestCitizen.ts'

/** Where the console is opened in tests. */
export const consoleOrigin = 'https://cms.example'

/** An operator's console. Its session is its account, as `testAuthenticate` reads it. */
export class TestOperator {
  readonly conversations = new Map<string, Conversation>()
  readonly heads = new Map<string, { status: string; state: string; isMine: boolean; operator?: string }>()
  /** All that was received, as text. */
  received = ''
  isReady = false
  readonly #bases: string[]
  readonly #session: string
  #connection: AbortController | undefined
  #isStopped = false

  constructor(bases: readonly string[], staff: Staff) {
    this.#bases = [...bases]
    this.#session = JSON.stringify(staff)
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.#bases[0]}/operator/${path}`, {
      method: 'POST',
      headers: { origin: consoleOrigin, 'content-type': 'application/json', 'x-session': this.#session, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'], headers: response.headers }
  }

  present(isFree = true, capacity = 10): Promise<Answer> {
    return this.post('presence', { isFree, languages: ['es'], capacity })
  }

  async do(path: string, conversation: string, more: object = {}): Promise<Answer> {
    const named = ['say', 'note', 'share'].includes(path) ? { id: randomBytes(16).toString('base64url') } : {}
    for (let attempt = 0; attempt < 100; attempt++) {
      const answer = await this.post(path, { conversation, ...named, ...more }).catch(() => undefined)
      if (answer !== undefined && answer.status < 500) return answer
      this.#bases.push(this.#bases.shift() ?? '')
      await wait(50)
    }
    throw new Error('Never answered.')
  }

  textsOf(conversation: string): string[] {
    const { events = [] } = this.conversations.get(conversation) ?? {}
    return events.flatMap((event) => (event.kind === 'said' ? [event.text] : []))
  }

  async follow(): Promise<void> {
    while (!this.#isStopped) {
      await this.#connect().catch(() => undefined)
      this.isReady = false
      this.#bases.push(this.#bases.shift() ?? '')
      await wait(20)
    }
  }

  stop(): void {
    this.#isStopped = true
    this.#connection?.abort()
  }

  async #connect(): Promise<void> {
    this.#connection = new AbortController()
    const response = await fetch(`${this.#bases[0]}/operator/stream`, {
      headers: { origin: consoleOrigin, 'x-session': this.#session },
      signal: this.#connection.signal,
    })
    if (response.status !== 200 || response.body === null) throw new Error(`${response.status}`)
    for await (const { data, event } of readEvents(response.body)) {
      this.received += `${event} ${JSON.stringify(data)}\n`
      const { conversation = '', entry, ...rest } = data as { conversation?: string; entry?: ConversationMessage }
      if (event === 'ready') this.isReady = true
      if (event === 'head') this.heads.set(conversation, rest as never)
      if (event === 'forgotten') {
        this.heads.delete(conversation)
        this.conversations.set(conversation, forgottenConversation)
      }
      if (event === 'entry' && entry !== undefined)
        this.conversations.set(conversation, receive(this.conversations.get(conversation) ?? newConversation, entry))
    }
  }
}
