import pRetry from 'p-retry'

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
export function retried<T>(
  work: (turn: number) => Promise<T>,
  { tries, pause }: Patience,
  isHopeless: (error: unknown) => boolean = () => false,
): Promise<T> {
  return pRetry(work, {
    retries: tries - 1,
    minTimeout: pause,
    factor: 2,
    shouldRetry: ({ error }) => !isHopeless(error),
  })
}
