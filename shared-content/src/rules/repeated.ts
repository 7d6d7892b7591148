/** Items whose name an earlier item has. */
export function repeated<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => seen.size === seen.add(nameOf(item)).size)
}
