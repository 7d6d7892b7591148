import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { ContentView } from '../pieces/ContentView.ts'
import { Resolver } from '../resolve/Resolver.ts'
import { maxQuestionsOfPath } from '../rules/flowGraph.ts'
import { readStates } from '../states.ts'
import { flowPaths } from './walkFlow.ts'

/** The content that citizens see, not an example: whoever writes a flow finds here what the checks would not say. */
const root = path.resolve(import.meta.dirname, '../../..')
const content = await readContent(path.join(root, 'shared-content/content'))
const states = await readStates(path.join(root, 'states.json'))
const resolver = new Resolver(new ContentView({ content, date: '2026-11-21', images: new Map() }))
const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
const scopes = [undefined, ...states.map(({ slug }) => slug)].map((state) => ({ state, language: 'es' }))

it('there are flows to walk', () => {
  expect(content.flows.length).toBeGreaterThan(0)
})

describe.each(content.flows)('every path of $slug', (flow) => {
  const paths = [...flowPaths(flow)]
  const outcomes = new Map(flow.outcomes.map((outcome) => [outcome.key, outcome]))

  it('ends at an outcome, soon, asking nothing twice', () => {
    for (const { steps, outcome } of paths) {
      const asked = steps.map(({ question }) => question)
      expect(outcomes.has(outcome), `${asked.join(' → ')} → ${outcome}`).toBe(true)
      expect(new Set(asked).size, asked.join(' → ')).toBe(asked.length)
      expect(asked.length, asked.join(' → ')).toBeLessThanOrEqual(maxQuestionsOfPath)
    }
  })

  it('together they ask every question, take every answer and come to every outcome', () => {
    const steps = paths.flatMap((way) => way.steps)
    const taken = new Set(steps.map(({ question, answer }) => `${question} ${answer}`))
    const answers = flow.questions.flatMap(({ key, answers }) => answers.map((answer) => `${key} ${answer.key}`))
    expect(answers.filter((answer) => !taken.has(answer))).toEqual([])
    expect(new Set(paths.map(({ outcome }) => outcome))).toEqual(new Set(outcomes.keys()))
  })

  it.each(flow.outcomes)('$key names a guide, a deadline where one exists, and who helps in every state', (outcome) => {
    const guide = guides.get(outcome.guide)
    expect(guide?.slug).toBe(outcome.guide)
    if ((guide?.deadlines.length ?? 0) > 0) expect(outcome.deadlines.length).toBeGreaterThan(0)
    for (const scope of scopes) {
      for (const { guide: owner, key } of outcome.deadlines) expect(resolver.deadline(owner, key, scope).key).toBe(key)
      const helpers = outcome.services.flatMap((role) => resolver.services(role, scope, { guide: outcome.guide }))
      expect(helpers.length, `${outcome.services.join(', ')} in ${scope.state ?? 'nacional'}`).toBeGreaterThan(0)
    }
  })
})
