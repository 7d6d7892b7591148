import type { PublishedEvent } from '@justicia/shared-content/publishing/PublishedEvent'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import type { PublisherWatch, Turn } from '../press/PublisherWatch.ts'

/** Told how long something took (seconds), and what became of events. */
export interface PublishingNumbers {
  html(seconds: number): void
  search(seconds: number): void
  outcome(outcome: Receipt['outcome']): void
  failure(): void
}

/** How it goes, at a moment. */
export interface PublishingState {
  /** `beginning` until the first turn is over. */
  doing: 'beginning' | Turn
  /** Seconds since a turn was over last, or since the beginning. */
  sinceTurn: number
  /** Turns that failed since one did not. */
  failures: number
  /** Number of the last event that was taken up. */
  cursor: number
}

/** A whole build of all sites is one turn, on a slow machine: after so many seconds something is stuck. */
export const longestTurn = 15 * 60

/**
 * Remembers how publishing goes, for whoever asks whether it goes on.
 * @param now milliseconds that only grow.
 */
export class PublishingWatch implements PublisherWatch {
  readonly #numbers: PublishingNumbers
  readonly #now: () => number
  /** By sequence: when an event happened that is not found by searching yet. */
  readonly #happened = new Map<number, number>()
  #doing: PublishingState['doing'] = 'beginning'
  #turnAt: number
  #failures = 0
  #cursor = 0

  constructor(numbers: PublishingNumbers, now: () => number = () => performance.now()) {
    this.#numbers = numbers
    this.#now = now
    this.#turnAt = now()
  }

  get state(): PublishingState {
    const sinceTurn = (this.#now() - this.#turnAt) / 1000
    return { doing: this.#doing, sinceTurn, failures: this.#failures, cursor: this.#cursor }
  }

  /** Whether it follows what is published, or waits for another that does. */
  get isGoing(): boolean {
    const { doing, failures, sinceTurn } = this.state
    return doing !== 'beginning' && failures === 0 && sinceTurn < longestTurn
  }

  ended(turn: Turn, cursor: number): void {
    this.#doing = turn
    this.#turnAt = this.#now()
    this.#failures = 0
    this.#cursor = cursor
  }

  failed(): void {
    this.#failures += 1
    this.#numbers.failure()
  }

  published(events: readonly PublishedEvent[], receipts: readonly Receipt[]): void {
    const at = new Map(events.map((event) => [event.sequence, Date.parse(event.at)]))
    for (const { sequence, outcome, htmlAt } of receipts) {
      const happened = at.get(sequence)
      if (happened === undefined) continue
      this.#numbers.outcome(outcome)
      if (htmlAt === undefined) continue
      this.#numbers.html(secondsBetween(happened, htmlAt))
      this.#happened.set(sequence, happened)
    }
  }

  found(receipts: readonly Receipt[]): void {
    for (const { sequence, searchAt } of receipts) {
      const happened = this.#happened.get(sequence)
      if (happened !== undefined && searchAt !== undefined) this.#numbers.search(secondsBetween(happened, searchAt))
    }
    // Whatever is found at all is found now.
    this.#happened.clear()
  }
}

/** Clocks of two machines may differ a little: never less than nothing. */
function secondsBetween(from: number, to: string): number {
  return Math.max(0, (Date.parse(to) - from) / 1000)
}
