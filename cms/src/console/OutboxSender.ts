import type { ErrorCode } from '@justicia/shared-content/channels/protocol'
import type { AskChannels, ChannelAnswer } from './askChannels.ts'
import type { Sending } from './consoleState.ts'

/** Answers after which the same may be sent again. After all others it never will be taken. */
const passing: ReadonlySet<string> = new Set(['offline', 'unavailable', 'busy', 'crowded', 'too-many', 'no-session'])
const longestWait = 10_000

/**
 * Sends what stands in the outbox, of each conversation one after the other, each again until it was answered: with the same
 * identifier, so that it is said once.
 */
export class OutboxSender {
  readonly #ask: AskChannels
  readonly #refuse: (id: string, code: ErrorCode) => void
  readonly #wait: (milliseconds: number) => Promise<void>
  readonly #busy = new Set<string>()
  readonly #taken = new Set<string>()
  #outbox: readonly Sending[] = []

  /** @param input.wait resolves after some milliseconds, or before where it may help to try again. */
  constructor(input: {
    ask: AskChannels
    refuse: (id: string, code: ErrorCode) => void
    wait: (milliseconds: number) => Promise<void>
  }) {
    this.#ask = input.ask
    this.#refuse = input.refuse
    this.#wait = input.wait
  }

  /** Tells how the outbox is now. What is in it no more is not sent again. */
  offer(outbox: readonly Sending[]): void {
    this.#outbox = outbox
    const standing = new Set(outbox.map(({ id }) => id))
    for (const id of this.#taken) if (!standing.has(id)) this.#taken.delete(id)
    for (const conversation of new Set(outbox.map((each) => each.conversation))) this.#next(conversation)
  }

  #next(conversation: string): void {
    if (this.#busy.has(conversation)) return
    const next = this.#outbox.find(
      (each) => each.conversation === conversation && each.refused === undefined && !this.#taken.has(each.id),
    )
    if (next === undefined) return
    this.#busy.add(conversation)
    void this.#send(next).finally(() => {
      this.#busy.delete(conversation)
      this.#next(conversation)
    })
  }

  async #send(sending: Sending): Promise<void> {
    const { kind, refused: _, ...body } = sending
    for (let attempt = 0; this.#outbox.some(({ id }) => id === sending.id); attempt++) {
      const answer = await this.#ask(kind, body)
      if (answer.ok) {
        this.#taken.add(sending.id)
        return
      }
      if (!isPassing(answer)) {
        // Until that has been taken note of, it is not sent again.
        this.#taken.add(sending.id)
        this.#refuse(sending.id, answer.code as ErrorCode)
        return
      }
      await this.#wait(answer.after === undefined ? Math.min(longestWait, 500 * 2 ** attempt) : answer.after * 1000)
    }
  }
}

function isPassing({ code }: Extract<ChannelAnswer, { ok: false }>): boolean {
  return passing.has(code)
}
