import { createHmac, randomBytes } from 'node:crypto'

/** How many hits are taken. */
export interface HitRates {
  /** Of one address, a minute. Many people share one: a phone company's, a shelter's. */
  address: number
  /** Of all together, a second. */
  second: number
}
export const hitRates: HitRates = { address: 120, second: 2_000 }

const minute = 60_000
/** Addresses of one minute: whoever comes from another one then is not counted. */
const mostAddresses = 50_000

/**
 * Bounds what one address, and all together, can add to counts. Addresses are digests with a key that lives in the process,
 * and are forgotten every minute.
 */
export class HitLimits {
  readonly #rates: HitRates
  #key = randomBytes(32)
  #addresses = new Map<string, number>()
  #minute = 0
  #second = 0
  #taken = 0

  constructor(rates: HitRates = hitRates) {
    this.#rates = rates
  }

  /** @param now milliseconds since 1970. */
  take(address: string, now: number): 'taken' | 'too-many' | 'crowded' {
    if (Math.floor(now / minute) !== this.#minute) {
      this.#minute = Math.floor(now / minute)
      this.#addresses = new Map()
      this.#key = randomBytes(32)
    }
    if (Math.floor(now / 1000) !== this.#second) {
      this.#second = Math.floor(now / 1000)
      this.#taken = 0
    }
    if (this.#taken >= this.#rates.second) return 'crowded'
    const who = createHmac('sha256', this.#key).update(address).digest('base64url')
    const before = this.#addresses.get(who) ?? 0
    if (before >= this.#rates.address) return 'too-many'
    if (before === 0 && this.#addresses.size >= mostAddresses) return 'crowded'
    this.#addresses.set(who, before + 1)
    this.#taken++
    return 'taken'
  }
}
