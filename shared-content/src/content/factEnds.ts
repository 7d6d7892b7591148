import type { ContentPlace } from '../errors.ts'
import { isInForce, isPublishable } from '../facts/resolveFact.ts'
import type { Places } from '../located/places.ts'
import type { Block } from '../mdx/tree.ts'
import { walkInlines } from '../mdx/walk.ts'
import type { Fact } from '../schema/fact.ts'
import type { State } from '../schema/state.ts'
import type { Content } from './content.ts'

/** A fact that texts quote and that ends with nothing to follow it. */
export interface FactEnd {
  key: string
  /** Slug of the state in which it ends; undefined on the national portal. */
  state: string | undefined
  /** The last day on which it holds. */
  last: string
  /** Where it is quoted. */
  places: ContentPlace[]
}

/**
 * Facts that hold today, are quoted, and end on a known day without a successor: from the next day on the texts that
 * quote them cannot be built. The earliest end of each key and state, the national portal first.
 */
export function factEnds(input: { content: Content; states: readonly State[]; date: string; places: Places }): FactEnd[] {
  const { content, states, date, places } = input
  const everywhere = [undefined, ...states.map(({ slug }) => slug)]
  const quoted = new Map<string, { key: string; state: string | undefined; places: ContentPlace[] }>()
  const quote = (blocks: readonly Block[], scopes: readonly (string | undefined)[], file: ContentPlace) => {
    for (const inline of walkInlines(blocks))
      if (inline.type === 'fact')
        for (const state of scopes) {
          const id = `${inline.k}@${state ?? ''}`
          const known = quoted.get(id) ?? { key: inline.k, state, places: [] }
          known.places.push(places.node(inline, file))
          quoted.set(id, known)
        }
  }
  if (!someFactEnds(content)) return []
  for (const { slug, text } of content.guides)
    for (const { sections } of Object.values(text))
      for (const { body } of sections) quote(body, everywhere, { file: `guides/${slug}/es.mdx` })
  for (const { slug, text } of content.terms)
    for (const { body } of Object.values(text)) quote(body, everywhere, { file: `glossary/${slug}/es.mdx` })
  for (const [slug, { variants }] of Object.entries(content.states))
    for (const { guide, overrides } of variants)
      for (const { body } of overrides)
        for (const blocks of Object.values(body)) quote(blocks, [slug], { file: `states/${slug}/guides/${guide}/es.mdx` })
  return [...quoted.values()].flatMap(({ key, state, places: where }): FactEnd[] => {
    const facts = [...content.facts, ...(state === undefined ? [] : (content.states[state]?.facts ?? []))].filter(
      (fact) => fact.key === key && isPublishable(fact),
    )
    const last = lastCoveredDay(facts, date)
    return last === undefined ? [] : [{ key, state, last, places: where }]
  })
}

/** The last day of those from `date` on without a gap; undefined when there is no end, or `date` itself is not covered. */
function lastCoveredDay(facts: readonly Fact[], date: string): string | undefined {
  let day = date
  let last: string | undefined
  for (;;) {
    const holding = facts.filter((fact) => isInForce(fact, day))
    if (holding.length === 0) return last
    if (holding.some(({ valid_until }) => valid_until === undefined)) return undefined
    last = holding.map(({ valid_until }) => valid_until ?? '').reduce((a, b) => (a > b ? a : b))
    day = daysAfter(last, 1)
  }
}

function someFactEnds({ facts, states }: Pick<Content, 'facts' | 'states'>): boolean {
  return [facts, ...Object.values(states).map((state) => state.facts)].some((list) =>
    list.some(({ valid_until }) => valid_until !== undefined),
  )
}

/** The day that many days after another. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
