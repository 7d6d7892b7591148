import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { ContentView } from '../pieces/ContentView.ts'
import { readStates } from '../states.ts'
import { Resolver } from './Resolver.ts'
import { resolveFlow } from './resolveFlow.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const content = await readContent(path.join(repository, 'shared-content/content'))
const states = await readStates(path.join(repository, 'states.json'))
const resolver = new Resolver(new ContentView({ content, date: '2026-11-22', images: new Map() }))

describe.each(states.map(({ slug }) => slug))('a reader in %s', (state) => {
  const cardsOf = (role: 'womens_services' | 'crisis_support' | 'public_defender') =>
    resolver.services(role, { state, language: 'es' }, { guide: 'violencia-familiar' })

  it.each(['womens_services', 'crisis_support'] as const)('is first shown somebody to call: %s', (role) => {
    expect(cardsOf(role)[0]?.contacts.map(({ kind }) => kind)).toContain('phone')
  })

  it('finds the defenders of the state, then those of the Federation', () => {
    const scopes = cardsOf('public_defender').map(({ scope }) => scope)
    expect(scopes.at(-1)).toBe('national')
    expect(scopes).toEqual(scopes.toSorted().reverse())
  })
})

describe.each([undefined, ...states.map(({ slug }) => slug)])('whom a page names first in %s', (state) => {
  const scope = { state, language: 'es' }
  const shown = new Resolver(new ContentView({ content, date: '2026-11-29', images: new Map() }))

  it('is somebody to call, in every urgent guide and outcome', () => {
    const strips = [
      ...content.guides.filter(({ urgent }) => urgent).map(({ slug }) => ({ name: slug, strip: shown.guide(slug, scope).strip })),
      ...content.flows.flatMap((flow) =>
        resolveFlow(flow, { resolver: shown, scope })
          .outcomes.filter(({ body }) => body.urgent)
          .map(({ key, body }) => ({ name: `${flow.slug}/${key}`, strip: body.strip })),
      ),
    ]
    expect(strips.length).toBeGreaterThan(40)
    expect(
      strips.filter(({ strip }) => !strip.calls.some(({ href }) => href?.startsWith('tel:'))).map(({ name }) => name),
    ).toEqual([])
  })

  it('is the number that the title of an outcome says to dial', () => {
    for (const flow of content.flows)
      for (const { body } of resolveFlow(flow, { resolver: shown, scope }).outcomes)
        for (const number of ['911', '089'])
          if (body.title.text.includes(number)) expect(body.strip.calls.map(({ label }) => label)).toContain(number)
  })

  it('is the line against trafficking where that is the matter, and not in a home with violence', () => {
    const namesIn = (slug: string) => shown.guide(slug, scope).strip.calls.map(({ name }) => name.text)
    expect(namesIn('trata-de-personas')).toContain('Línea Nacional contra la Trata de Personas')
    expect(namesIn('violencia-familiar')).not.toContain('Línea Nacional contra la Trata de Personas')
  })

  it('is no court of a state for an amparo', () => {
    expect(shown.services('judiciary', scope, { guide: 'amparo-penal' }).map(({ slug }) => slug)).toEqual([
      'poder-judicial-de-la-federacion',
    ])
    const flow = content.flows.find(({ slug }) => slug === 'detuvieron-a-alguien')
    if (flow === undefined) throw new Error('The flow is missing.')
    const outcome = resolveFlow(flow, { resolver: shown, scope }).outcomes.find(({ key }) => key === 'pide-un-amparo')
    const courts = outcome?.body.services.organizations.filter(({ role }) => role === 'judiciary').map(({ slug }) => slug)
    expect(courts).toEqual(['poder-judicial-de-la-federacion'])
  })

  it('is never looked for on a map where whoever reads may be watched', () => {
    const mapped = content.guides
      .filter(({ slug }) => /violencia|trata|acoso|mujeres|ninas|proteccion/.test(slug))
      .filter(({ slug }) => JSON.stringify(shown.guide(slug, scope)).includes('"onMap"'))
    expect(mapped.map(({ slug }) => slug)).toEqual([])
  })
})
