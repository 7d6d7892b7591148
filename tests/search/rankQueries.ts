import type { AnswerSource } from '@justicia/shared-content/search/build/answerSource'
import { isNamed } from '@justicia/shared-content/search/build/isNamed'
import type { LabelledQuery } from '@justicia/shared-content/search/build/labelledQueries'

/** How well queries are answered, in shares of 1. */
export interface Totals {
  queries: number
  /** A right answer comes first; among the first three. */
  first: number
  firstThree: number
  /** Mean of 1 / place of the first right one among ten. */
  meanPlace: number
  nothing: number
}

/** Whether a page is what a label names: as `isNamed` says or, of `cita:`, any that rests on the article. */
export function isMeant(path: string, label: string, sources: readonly AnswerSource[]): boolean {
  if (!label.startsWith('cita:')) return isNamed(path, label)
  const [law, article = ''] = label.slice('cita:'.length).split(' ')
  const laws = sources.find((source) => source.path === path)?.laws ?? []
  return laws.some((each) => each.law === law && each.articles.includes(article))
}

/** The totals of queries, by what a search answers to each: addresses, best first. */
export function totalsOf(queries: readonly LabelledQuery[], search: (query: string) => readonly string[]): Totals {
  const places = queries.map(({ query, right }) => {
    const found = search(query)
    return {
      found: found.length,
      place: found.slice(0, 10).findIndex((path) => right.some((label) => isNamed(path, label))) + 1,
    }
  })
  const share = (count: number) => Math.round((count / queries.length) * 1000) / 1000
  return {
    queries: queries.length,
    first: share(places.filter(({ place }) => place === 1).length),
    firstThree: share(places.filter(({ place }) => place >= 1 && place <= 3).length),
    meanPlace: share(places.reduce((sum, { place }) => sum + (place === 0 ? 0 : 1 / place), 0)),
    nothing: share(places.filter(({ found }) => found === 0).length),
  }
}
