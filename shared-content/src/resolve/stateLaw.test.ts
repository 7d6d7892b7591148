import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { ContentView } from '../pieces/ContentView.ts'
import type { Fact } from '../schema/fact.ts'
import { readStates } from '../states.ts'
import { lawSubjects } from '../vocabulary/lawSubjects.ts'
import { Resolver } from './Resolver.ts'
import { stateLaw } from './stateLaw.ts'

const law = (change: Partial<Fact['verification']> = {}, rest: Partial<Fact> = {}): Fact => ({
  key: 'ley.codigo-penal',
  kind: 'law',
  value: { es: 'Código Penal de Prueba' },
  verification: {
    status: 'published',
    source: 'Orden Jurídico Nacional',
    source_url: 'http://compilacion.example.mx/1',
    source_date: '2026-02',
    official: true,
    ...change,
  },
  ...rest,
})
const shown = (facts: Fact[], date = '2026-11-30', language = 'es') =>
  stateLaw({ facts, subject: 'codigo-penal', language, date })

describe('the law of a state', () => {
  it('has its name, the address of its text and who published it', () => {
    expect(shown([law()])).toEqual({
      subject: 'codigo-penal',
      name: 'Código Penal de Prueba',
      href: 'http://compilacion.example.mx/1',
      provenance: { standing: 'published', by: 'Orden Jurídico Nacional', on: '2026-02' },
    })
  })

  it('is not named while nobody has told which one is in force', () => {
    expect(shown([law({ status: 'pending' })])).toBeUndefined()
    expect(shown([law({}, { key: 'ley.victimas' })])).toBeUndefined()
  })

  it('keeps its name and loses its address twelve months after its source, until somebody reads it again', () => {
    expect(shown([law()], '2027-01-31')).toHaveProperty('href')
    const late = shown([law()], '2027-02-01')
    expect(late?.name).toBe('Código Penal de Prueba')
    expect(late).not.toHaveProperty('href')
    expect(shown([law({ renewed_on: '2027-01-10' })], '2027-02-01')).toHaveProperty('href')
  })

  it('is the one in force on the day', () => {
    const [before, after] = [
      law({}, { valid_until: '2026-12-31' }),
      law({}, { valid_from: '2027-01-01', value: { es: 'Nuevo' } }),
    ]
    expect(shown([before, after])?.name).toBe('Código Penal de Prueba')
    expect(shown([before, after], '2027-01-01')?.name).toBe('Nuevo')
  })

  it('says its language where the page has another', () => {
    expect(shown([law()], '2026-11-30', 'en')?.lang).toBe('es-MX')
  })
})

describe('the laws of the content', async () => {
  const repository = path.resolve(import.meta.dirname, '../../..')
  const content = await readContent(path.join(repository, 'shared-content/content'))
  const states = await readStates(path.join(repository, 'states.json'))
  const resolver = new Resolver(new ContentView({ content, date: '2026-11-30', images: new Map() }))

  it.each(states.map(({ slug }) => slug))('%s: each subject is either named, once, or said to be lacking', (state) => {
    const { laws, missing } = resolver.stateLaws({ state, language: 'es' })
    expect([...laws.map(({ subject }) => subject), ...missing].sort()).toEqual([...lawSubjects].sort())
    expect(laws.map(({ subject }) => subject)).toEqual(lawSubjects.filter((subject) => !missing.includes(subject)))
  })

  it('of no state are those of another: each is known by its own address', () => {
    const addresses = states.flatMap(({ slug }) =>
      resolver.stateLaws({ state: slug, language: 'es' }).laws.map(({ href }) => href ?? ''),
    )
    expect(addresses.length).toBeGreaterThan(100)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('name a criminal code in most states, which most guides lead to', () => {
    const known = states.filter(({ slug }) =>
      resolver.stateLaws({ state: slug, language: 'es' }).laws.some(({ subject }) => subject === 'codigo-penal'),
    )
    expect(known.length).toBeGreaterThanOrEqual(20)
  })

  it('are none on the portal, where nobody has chosen a state', () => {
    expect(resolver.stateLaws({ state: undefined, language: 'es' })).toEqual({ laws: [], missing: [] })
  })
})
