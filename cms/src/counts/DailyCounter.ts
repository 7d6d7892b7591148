import { type Hit, hitToKey } from '@justicia/shared-content/measurement/hits'

/** Where the counts of days are kept. */
export interface CountStore {
  /** Keeps what one writer has counted of a day, in the place of what it kept of that day before. */
  keep(day: string, counts: Readonly<Record<string, number>>): Promise<void>
}

/**
 * Counts hits by day in memory, and keeps them when it is told to. What it hands over is the whole of a day, not what is
 * new of it: handed over twice it counts once, and a failure is mended by the next time.
 */
export class DailyCounter {
  readonly #days = new Map<string, { counts: Map<string, number>; isKept: boolean }>()
  readonly #store: CountStore
  #keeping: Promise<void> | undefined

  constructor(store: CountStore) {
    this.#store = store
  }

  /** @param day ISO date, by the calendar of Mexico City. */
  add(day: string, hit: Hit): void {
    let known = this.#days.get(day)
    if (known === undefined) {
      known = { counts: new Map(), isKept: true }
      this.#days.set(day, known)
    }
    const key = hitToKey(hit)
    known.counts.set(key, (known.counts.get(key) ?? 0) + 1)
    known.isKept = false
  }

  /**
   * Keeps what is new, and forgets days before this one once they are kept. One at a time: who asks meanwhile waits for
   * what is under way and then for its own.
   * @throws what the store throws; all is still here then.
   */
  async keep(today: string): Promise<void> {
    while (this.#keeping !== undefined) await this.#keeping.catch(() => undefined)
    this.#keeping = this.#keepNow(today).finally(() => {
      this.#keeping = undefined
    })
    await this.#keeping
  }

  async #keepNow(today: string): Promise<void> {
    for (const [day, known] of this.#days) {
      if (!known.isKept) {
        // What is counted while it is being kept is new again.
        known.isKept = true
        try {
          await this.#store.keep(day, Object.fromEntries(known.counts))
        } catch (error) {
          known.isKept = false
          throw error
        }
      }
      if (day < today && known.isKept) this.#days.delete(day)
    }
  }
}
