import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import { repository } from '../repository.ts'

/** The CMS does not answer, or not with what was asked for; what it said is in the message. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
  readonly code = 'feed-failed'
}

type Answer = { ready: true } | { number: number; result: unknown } | { number: number; error: string }
type Asked = { resolve(result: never): void; reject(error: Error): void }

const calls = [
  'lastSequence',
  'events',
  'changes',
  'snapshot',
  'keepReceipts',
  'retries',
  'publishDue',
  'orders',
  'settleOrder',
  'keepSites',
  'mayPublish',
] as const satisfies (keyof PublicationFeed)[]

/**
 * The CMS in a process of its own, without Next, which answers what is published. It is started when it is asked, and again
 * when it has ended: who publishes goes on.
 */
export class FeedProcess {
  readonly feed: PublicationFeed
  readonly #script: string
  readonly #env: NodeJS.ProcessEnv
  readonly #say: (line: string) => void
  readonly #asked = new Map<number, Asked>()
  #child: Promise<ChildProcess> | undefined
  #numbers = 0

  /** @param input.say told what it says of itself. */
  constructor(input: { env: NodeJS.ProcessEnv; say: (line: string) => void; script?: string }) {
    this.#env = input.env
    this.#say = input.say
    this.#script = input.script ?? path.join(repository, 'cms/src/scripts/feed.ts')
    this.feed = Object.fromEntries(
      calls.map((call) => [call, (argument: unknown) => this.#ask(call, argument)]),
    ) as unknown as PublicationFeed
  }

  /** Ends it, and what it holds is free. */
  async close(): Promise<void> {
    const child = await this.#child?.catch(() => undefined)
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    if (child.connected) child.disconnect()
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(late)
  }

  async #ask(call: keyof PublicationFeed, argument: unknown): Promise<unknown> {
    const child = await this.#started()
    const number = ++this.#numbers
    return new Promise((resolve, reject) => {
      this.#asked.set(number, { resolve, reject })
      child.send({ number, call, argument }, (error) => {
        if (error !== null) this.#take(number)?.reject(new FeedError(`El CMS no contesta: ${error.message}`, { cause: error }))
      })
    })
  }

  #started(): Promise<ChildProcess> {
    this.#child ??= this.#start().catch((error) => {
      this.#child = undefined
      throw error
    })
    return this.#child
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(this.#script, {
      env: this.#env,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    })
    const said: Buffer[] = []
    child.stderr?.on('data', (chunk: Buffer) => {
      said.push(chunk)
      for (const line of chunk.toString().split('\n')) if (line.trim() !== '') this.#say(line)
    })
    return new Promise((resolve, reject) => {
      child.on('message', (message: Answer) => {
        if ('ready' in message) return resolve(child)
        const asked = this.#take(message.number)
        if ('error' in message) asked?.reject(new FeedError(message.error))
        else asked?.resolve(message.result as never)
      })
      child.once('error', reject)
      child.once('exit', () => {
        this.#child = undefined
        const error = new FeedError(`El CMS dejó de contestar. ${Buffer.concat(said).toString().trim().slice(-2000)}`.trim())
        reject(error)
        for (const number of [...this.#asked.keys()]) this.#take(number)?.reject(error)
      })
    })
  }

  #take(number: number): Asked | undefined {
    const asked = this.#asked.get(number)
    this.#asked.delete(number)
    return asked
  }
}
