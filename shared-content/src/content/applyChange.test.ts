import path from 'node:path'
import { expect, it } from 'vitest'
import { applyChange } from './applyChange.ts'
import type { Content } from './content.ts'
import { emptyState } from './kinds/lists.ts'
import { readContent } from './readContent.ts'
import { sortContent } from './sortContent.ts'

const content = await readContent(path.resolve(import.meta.dirname, '../../../tests/build/fixture/content'))
const [guide] = content.guides as [Content['guides'][number]]
const [state, own] = Object.entries(content.states).find(([, { facts }]) => facts.length > 0) as [
  string,
  Content['states'][string],
]

it('puts what is new in its place, and shares all that is unchanged', () => {
  const changed = { ...guide, order: 77 }
  const next = applyChange(content, { kind: 'guides', key: guide.slug, pieces: [changed] })
  expect(next.guides.find(({ slug }) => slug === guide.slug)).toBe(changed)
  expect(next).toEqual(sortContent(next))
  for (const other of content.guides.filter(({ slug }) => slug !== guide.slug)) expect(next.guides).toContain(other)
  for (const kind of ['terms', 'flows', 'letters', 'facts', 'organizations', 'laws', 'media', 'states'] as const)
    expect(next[kind]).toBe(content[kind])
  expect(content.guides).toContain(guide)
})

it('removes, and brings back what it removed, as it was', () => {
  const without = applyChange(content, { kind: 'guides', key: guide.slug, pieces: [] })
  expect(without.guides).toHaveLength(content.guides.length - 1)
  expect(applyChange(without, { kind: 'guides', key: guide.slug, pieces: [guide] })).toEqual(sortContent(content))
})

it('changes the list of one state, also of one that had none', () => {
  const facts = own.facts.slice(0, 1)
  const key = facts[0]?.key ?? ''
  const next = applyChange(content, { kind: 'facts', state, key, pieces: [] })
  expect(next.states[state]?.facts.some((fact) => fact.key === key)).toBe(false)
  expect(next.states[state]?.organizations).toBe(own.organizations)
  expect(next.facts).toBe(content.facts)
  expect(applyChange(content, { kind: 'facts', state: 'aaa', key, pieces: facts }).states.aaa).toEqual({ ...emptyState(), facts })
  expect(Object.keys(applyChange(content, { kind: 'facts', state: 'aaa', key, pieces: facts }).states)[0]).toBe('aaa')
})

it.each([
  ['a state', { kind: 'guides', state, key: guide.slug, pieces: [] }],
  ['the nation', { kind: 'variants', key: guide.slug, pieces: [] }],
] as const)('refuses a list that %s does not have', (_, change) => {
  expect(() => applyChange(content, change)).toThrow(RangeError)
})
