import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { ChannelError } from './ChannelError.ts'

/** How much of something may be done within some seconds. */
interface Rate {
  points: number
  duration: number
}

/**
 * What one address and one conversation may do. Many people share an address (a phone company's, a shelter's), so its
 * measures are wide; what one conversation may do is narrow.
 */
export const defaultRates = {
  /** Requests of an address. */
  request: { points: 600, duration: 60 },
  /** Conversations that an address opens. */
  open: { points: 20, duration: 600 },
  /** Tokens that an address shows and that nobody has. */
  miss: { points: 20, duration: 60 },
  /** Messages of a conversation. */
  say: { points: 20, duration: 30 },
  /** Other requests of a conversation, such as connecting again. */
  other: { points: 90, duration: 60 },
  /** What an operator does. */
  operator: { points: 600, duration: 60 },
} as const satisfies Record<string, Rate>
export type RateName = keyof typeof defaultRates
export type Rates = Readonly<Record<RateName, Rate>>

/** Counts, in this process and for as long as each rate says. An address is kept as a keyed digest that ends with the process. */
export class RateLimits {
  readonly #limiters: Record<RateName, RateLimiterMemory>
  readonly #key = randomBytes(32)

  constructor(rates: Rates = defaultRates) {
    this.#limiters = Object.fromEntries(
      Object.entries(rates).map(([name, rate]) => [name, new RateLimiterMemory({ keyPrefix: name, ...rate })]),
    ) as Record<RateName, RateLimiterMemory>
  }

  /** @throws {ChannelError} `too-many`, with the seconds after which there is room again. */
  async take(name: RateName, who: string): Promise<void> {
    try {
      await this.#limiters[name].consume(this.#digest(who))
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal
      throw tooMany(refusal)
    }
  }

  /** @throws {ChannelError} `too-many` where nothing is left, without taking anything. */
  async check(name: RateName, who: string): Promise<void> {
    const state = await this.#limiters[name].get(this.#digest(who))
    if (state !== null && state.remainingPoints <= 0) throw tooMany(state)
  }

  /** Forgets what a conversation has done. */
  async forget(conversation: string): Promise<void> {
    for (const name of ['say', 'other'] as const) await this.#limiters[name].delete(this.#digest(conversation))
  }

  #digest(who: string): string {
    return createHmac('sha256', this.#key).update(who).digest('base64url')
  }
}

function tooMany(state: unknown): ChannelError {
  const wait = (state as { msBeforeNext?: number }).msBeforeNext ?? 1000
  return new ChannelError('too-many', { after: Math.max(1, Math.ceil(wait / 1000)) })
}
