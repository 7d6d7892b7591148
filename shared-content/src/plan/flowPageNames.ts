import type { FlowStep } from '../pages/model.ts'
import type { ResolvedFlow } from '../resolve/resolveFlow.ts'

interface NamedPage {
  key: string
  name: string
  trail: readonly FlowStep[]
}

/**
 * A name of its own for each question and outcome of a flow, by key, for titles and descriptions. Where a flow asks the
 * same on two ways, the answer before tells them apart, or else their order does.
 * @example «¿Qué decidió el juez? – Es mi familiar»
 */
export function flowPageNames({ questions, outcomes }: Pick<ResolvedFlow, 'questions' | 'outcomes'>): Map<string, string> {
  const pages: NamedPage[] = [...[...questions, ...outcomes].map(({ key, name, trail }) => ({ key, name: name.text, trail }))]
  const byAnswer = renameRepeated(pages, ({ name, trail }) => {
    const before = trail.at(-1)?.answer.text
    return before === undefined ? name : `${name} – ${before}`
  })
  const distinct = renameRepeated(byAnswer, ({ name }, place) => (place === 1 ? name : `${name} (${place})`))
  return new Map(distinct.map(({ key, name }) => [key, name]))
}

/** @param rename gets the place of a page among those of its name, from 1. */
function renameRepeated(pages: readonly NamedPage[], rename: (page: NamedPage, place: number) => string): NamedPage[] {
  const namesakes = Map.groupBy(pages, ({ name }) => name)
  return pages.map((page) => {
    const same = namesakes.get(page.name) ?? []
    return same.length < 2 ? page : { ...page, name: rename(page, same.indexOf(page) + 1) }
  })
}
