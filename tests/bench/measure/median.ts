/**
 * The middle value; of an even number of values, the mean of the middle two.
 * @throws {RangeError} without values.
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new RangeError('The median of nothing.')
  return (lower + upper) / 2
}
