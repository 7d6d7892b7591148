import type { AnswerSource } from '@justicia/shared-content/search/build/answerSource'
import type { LabelledQuery } from './queryFiles.ts'

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

const doors: Readonly<Record<string, string>> = { glosario: 'glosario', flujo: 'orientador', escrito: 'escritos' }

/** Whether an address is what a label names: a guide, `glosario:` a term, `flujo:` a flow, `cita:` any guide that rests on it. */
export function isNamed(path: string, label: string, sources: readonly AnswerSource[]): boolean {
  const [kind = '', name = ''] = label.includes(':') ? label.split(/:(.*)/) : ['', label]
  if (kind !== 'cita') return path.replace(/^\/en/, '').startsWith(`/${doors[kind] ?? 'guias'}/${name}/`)
  const [law, article = ''] = name.split(' ')
  const laws = sources.find((source) => source.path === path)?.laws ?? []
  return laws.some((each) => each.law === law && each.articles.includes(article))
}

/** The totals of queries, by what a search answers to each: addresses, best first. */
export function totalsOf(queries: readonly LabelledQuery[], search: (query: string) => readonly string[]): Totals {
  const places = queries.map(({ query, right }) => {
    const found = search(query)
    return {
      found: found.length,
      place: found.slice(0, 10).findIndex((path) => right.some((label) => isNamed(path, label, []))) + 1,
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
