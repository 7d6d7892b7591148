/**
 * Does some work for each item, so many at a time; the first that fails stops what has not begun, and so does the signal.
 * @returns the results, in the items' order.
 * @throws what failed, or the reason of the signal, once all that was begun is done.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const waiting = items.entries()
  let hasFailed = false
  const next = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (hasFailed) return
      try {
        signal?.throwIfAborted()
        results[index] = await work(item)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  const running = Array.from({ length: Math.min(atOnce, items.length) }, next)
  await Promise.allSettled(running)
  await Promise.all(running)
  return results
}
