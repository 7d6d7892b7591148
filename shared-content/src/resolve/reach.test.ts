import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { readStates } from '../states.ts'
import { Resolver } from './Resolver.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const content = await readContent(path.join(repository, 'shared-content/content'))
const states = await readStates(path.join(repository, 'states.json'))
const resolver = new Resolver({ content, date: '2026-11-22', images: new Map() })

describe.each(states.map(({ slug }) => slug))('a reader in %s', (state) => {
  const cardsOf = (role: 'womens_services' | 'crisis_support' | 'public_defender') =>
    resolver.services(role, { state, language: 'es' }, 'violencia-familiar')

  it.each(['womens_services', 'crisis_support'] as const)('is first shown somebody to call: %s', (role) => {
    expect(cardsOf(role)[0]?.contacts.map(({ kind }) => kind)).toContain('phone')
  })

  it('finds the defenders of the state, then those of the Federation', () => {
    const scopes = cardsOf('public_defender').map(({ scope }) => scope)
    expect(scopes.at(-1)).toBe('national')
    expect(scopes).toEqual(scopes.toSorted().reverse())
  })
})
