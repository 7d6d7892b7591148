import { foldText } from '@justicia/shared-content/folding/foldText'

/** What is used of Pagefind. */
export interface Pagefind {
  search(query: string | null, options?: { filters: Record<string, string> }): Promise<{ results: Found[] }>
}
export interface Found {
  id: string
  data(): Promise<Result>
}
export interface Result {
  url: string
  meta: { title?: string; summary?: string; kind?: string; lang?: string; easy?: string }
}

/**
 * What the index finds, best first: pages that bear the query as a name or another name, then the others by the weight
 * of their words. Pagefind gives the pages that have a phrase in quotes in no order.
 */
export async function findPages(pagefind: Pagefind, query: string): Promise<Found[]> {
  const [, phrase] = /^\s*["“”«„]+(.+?)["“”»]+\s*$/.exec(query) ?? []
  const [{ results: named }, { results: weighed }] = await Promise.all([
    pagefind.search(null, { filters: { name: foldText(phrase ?? query.trim()) } }),
    pagefind.search(phrase ?? query),
  ])
  if (phrase === undefined) return inOrderOf(named, [...named, ...weighed])
  const { results: exact } = await pagefind.search(`"${phrase}"`)
  return inOrderOf([...named, ...weighed], exact)
}

/** `found`, those of `order` first and as they stand there; each once. */
function inOrderOf(order: readonly Found[], found: readonly Found[]): Found[] {
  const left = new Map(found.map((each): [string, Found] => [each.id, each]))
  const first: Found[] = []
  for (const { id } of order) {
    const each = left.get(id)
    if (each !== undefined) first.push(each)
    left.delete(id)
  }
  return [...first, ...left.values()]
}
