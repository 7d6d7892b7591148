import { Semaphore } from 'async-mutex'
import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible'
import { TooManyAttemptsError } from './TooManyAttemptsError.ts'

/** Who attempts: from where and, when it is about one account, at which. */
export interface Attempt {
  /** Address of the client, as `addressGroup` writes it. */
  address: string
  email?: string
}

/**
 * Where attempts are counted: one counter for each purpose. In memory unless several processes serve one CMS; then a
 * store that they share (`RateLimiterMongo`, `RateLimiterRedis`…).
 */
export type MakeCounter = (options: { keyPrefix: string; points: number; duration: number }) => RateLimiterAbstract

interface Rule {
  /** Failures that cost no pause. */
  free: number
  /** The first pause, in seconds; each failure after it doubles it. */
  pause: number
  /** The longest pause, in seconds. */
  longest: number
  /** Seconds after which failures are forgotten. */
  memory: number
  /** Attempts that are looked at, and that wait to be, at the same time. */
  atOnce: number
  waiting: number
}

const minute = 60
const hour = 60 * minute
const ofAccount: Rule = { free: 5, pause: 30, longest: 15 * minute, memory: 24 * hour, atOnce: 1, waiting: 40 }
const ofAddress: Rule = { free: 30, pause: minute, longest: 15 * minute, memory: hour, atOnce: 2, waiting: 100 }

/**
 * Slows down who tries passwords or tokens: at one account from one address, and at all of them from one address. An
 * account is never closed to everybody: whoever keeps failing waits, its owner at another address does not.
 */
export class AttemptLimits {
  readonly #accounts: Pauses
  readonly #addresses: Pauses
  readonly #known: RateLimiterAbstract
  readonly #generationOf: (email: string) => string

  /**
   * @param generationOf changes when the failures at an account are to be forgotten, wherever they came from.
   */
  constructor({
    makeCounter = (options) => new RateLimiterMemory(options),
    generationOf = () => '',
  }: { makeCounter?: MakeCounter; generationOf?: (email: string) => string } = {}) {
    this.#accounts = new Pauses('account', ofAccount, makeCounter)
    this.#addresses = new Pauses('address', ofAddress, makeCounter)
    this.#known = makeCounter({ keyPrefix: 'known', points: 1, duration: 14 * 24 * hour })
    this.#generationOf = generationOf
  }

  /**
   * Runs an attempt, and counts it when it is refused.
   * @param isFailure whether what it throws is a refusal, and not a fault of the server.
   * @throws {TooManyAttemptsError} instead of running it, while a pause lasts.
   */
  async attempt<T>(attempt: Attempt, run: () => Promise<T>, isFailure: (error: unknown) => boolean = isRefusal): Promise<T> {
    const pair = this.#pair(attempt)
    // Who once got in from an address is not kept out by others there.
    const known = pair !== undefined && (await this.#known.get(pair)) !== null
    const lanes: [Pauses, string][] = []
    if (!known) lanes.push([this.#addresses, attempt.address])
    if (pair !== undefined) lanes.push([this.#accounts, pair])
    return inLanes(lanes, isFailure, async () => {
      const result = await run()
      if (pair !== undefined) {
        await this.#accounts.forget(pair)
        await this.#known.set(pair, 1, 14 * 24 * hour)
      }
      return result
    })
  }

  #pair({ email, address }: Attempt): string | undefined {
    if (email === undefined) return undefined
    const name = email.trim().toLowerCase().slice(0, 254)
    return `${name} ${address} ${this.#generationOf(name)}`
  }
}

/** Runs an attempt when each of its keys lets it; its failure is counted before the next one of the same key begins. */
function inLanes<T>(
  [lane, ...others]: [Pauses, string][],
  isFailure: (error: unknown) => boolean,
  run: () => Promise<T>,
): Promise<T> {
  if (lane === undefined) return run()
  const [pauses, key] = lane
  return pauses.oneOfFew(key, async () => {
    try {
      return await inLanes(others, isFailure, run)
    } catch (error) {
      if (!(error instanceof TooManyAttemptsError) && isFailure(error)) await pauses.count(key)
      throw error
    }
  })
}

/** Failures and pauses of one kind of key. */
class Pauses {
  readonly #rule: Rule
  readonly #failures: RateLimiterAbstract
  readonly #pauses: RateLimiterAbstract
  /** Attempts under way: they are counted when they end, so no more may run than are free. */
  readonly #underway = new Map<string, { turns: Semaphore; count: number }>()

  constructor(name: string, rule: Rule, makeCounter: MakeCounter) {
    this.#rule = rule
    this.#failures = makeCounter({ keyPrefix: `${name}-failures`, points: rule.free, duration: rule.memory })
    this.#pauses = makeCounter({ keyPrefix: `${name}-pause`, points: 0, duration: rule.longest })
  }

  async oneOfFew<T>(key: string, run: () => Promise<T>): Promise<T> {
    await this.#refuseInPause(key)
    const lane = this.#underway.get(key) ?? { turns: new Semaphore(this.#rule.atOnce), count: 0 }
    if (lane.count >= this.#rule.atOnce + this.#rule.waiting) throw new TooManyAttemptsError(this.#rule.pause * 1000)
    this.#underway.set(key, lane)
    lane.count += 1
    try {
      return await lane.turns.runExclusive(async () => {
        await this.#refuseInPause(key)
        return run()
      })
    } finally {
      lane.count -= 1
      if (lane.count === 0) this.#underway.delete(key)
    }
  }

  async count(key: string): Promise<void> {
    const { free, pause, longest } = this.#rule
    const { consumedPoints } = await this.#failures.penalty(key)
    if (consumedPoints < free) return
    await this.#pauses.block(key, Math.min(pause * 2 ** Math.min(consumedPoints - free, 20), longest))
  }

  async forget(key: string): Promise<void> {
    await this.#failures.delete(key)
    await this.#pauses.delete(key)
  }

  async #refuseInPause(key: string): Promise<void> {
    const pause = await this.#pauses.get(key)
    if (pause !== null && pause.msBeforeNext > 0) throw new TooManyAttemptsError(pause.msBeforeNext)
  }
}

/** Whether a request was refused for what it says. */
function isRefusal(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 500 && status !== 409
}
