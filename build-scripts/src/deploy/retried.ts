import { setTimeout as wait } from 'node:timers/promises'

/** How often something is tried, and how many milliseconds pass before the second time; each wait is twice the last. */
export interface Patience {
  tries: number
  pause: number
}

/**
 * Does some work again while it fails.
 * @param isHopeless errors that no second try mends.
 * @throws what the last try has thrown.
 */
export async function retried<T>(
  work: (turn: number) => Promise<T>,
  { tries, pause }: Patience,
  isHopeless: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await work(turn)
    } catch (error) {
      if (turn >= tries || isHopeless(error)) throw error
      await wait(pause * 2 ** (turn - 1))
    }
  }
}
