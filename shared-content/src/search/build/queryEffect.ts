import { isNamed } from './isNamed.ts'
import type { DangerPhrase, LabelledQuery } from './labelledQueries.ts'
import type { FoundPage, TriedSearch } from './triedSearch.ts'

/** So many are shown of what a query finds; a right answer among them counts. */
const mostShown = 3
/** A right answer further down is as good as none. */
const furthest = 10

/** What one query finds. */
export interface QueryAnswer {
  /** The first few, best first, and whether each is a right answer. */
  found: readonly (FoundPage & { isRight: boolean })[]
  /** Of the first right answer, from 1; 0 where none is among the first ten. */
  place: number
  /** The danger card above them. */
  card?: string
}

/**
 * What a change does to a query: a right answer leaves the first three, or comes among them; it goes further down, or
 * comes nearer; others change around it; nothing. Those that matter most stand first.
 */
export const effects = ['lost', 'gained', 'further', 'nearer', 'other', 'same'] as const
export type Effect = (typeof effects)[number]

/** What a query finds in pages. */
export function pagesFor(
  { query, right }: Pick<LabelledQuery, 'query' | 'right'>,
  search: Pick<TriedSearch, 'pages'>,
): QueryAnswer {
  const pages = search
    .pages(query)
    .slice(0, furthest)
    .map((page) => ({ ...page, isRight: right.some((label) => isNamed(page.path, label)) }))
  return { found: pages.slice(0, mostShown), place: pages.findIndex(({ isRight }) => isRight) + 1 }
}

/**
 * The danger card that a query shows: it is right where it is one of its cards or, of one that has none, no card.
 * @param cards undefined where either may be.
 */
export function cardFor(
  { query, cards }: { query: string; cards: DangerPhrase['cards'] | undefined },
  search: Pick<TriedSearch, 'card'>,
): QueryAnswer {
  const card = search.card(query)
  const isRight = cards === undefined || (card === undefined ? cards.length === 0 : cards.includes(card))
  return { found: [], place: isRight ? 1 : 0, ...(card === undefined ? {} : { card }) }
}

/** What a change does to a query, from what it found before and what it finds now. */
export function effectOf(before: QueryAnswer, now: QueryAnswer): Effect {
  const [was, is] = [isAnswered(before), isAnswered(now)]
  if (was !== is) return is ? 'gained' : 'lost'
  // None among the first ten is further than the last of them.
  const [from, to] = [before.place || furthest + 1, now.place || furthest + 1]
  if (from !== to) return to < from ? 'nearer' : 'further'
  return before.card === now.card && pathsOf(before) === pathsOf(now) ? 'same' : 'other'
}

/** Whether a right answer is among the first three. */
export function isAnswered({ place }: QueryAnswer): boolean {
  return place > 0 && place <= mostShown
}

function pathsOf({ found }: QueryAnswer): string {
  return found.map(({ path }) => path).join(' ')
}
