/** Does some work for each item, at most `atOnce` at the same time. Takes no more items after the first failure. */
export async function eachAtOnce<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift())
      try {
        await work(item)
      } catch (error) {
        queue.length = 0
        throw error
      }
  }
  const settled = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, lane))
  const failed = settled.find((each) => each.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
