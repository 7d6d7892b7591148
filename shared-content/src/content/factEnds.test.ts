import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Places } from '../located/places.ts'
import type { Fact } from '../schema/fact.ts'
import type { State } from '../schema/state.ts'
import { readStates } from '../states.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { checkContent } from './checkContent.ts'
import type { Content } from './content.ts'
import { daysAfter, factEnds } from './factEnds.ts'
import { readLocatedContent } from './readContent.ts'

const date = '2026-11-21'
const states = [{ slug: 'jalisco' }, { slug: 'oaxaca' }] as State[]

/** A fact that holds from one day to another, both included. */
const fact = (valid_from: string | undefined, valid_until: string | undefined, more: Partial<Fact> = {}): Fact => ({
  key: 'multa.monto',
  kind: 'money',
  value: { es: '100 pesos' },
  verification: { status: 'verified', source: 'Prueba', checked_on: date },
  ...(valid_from !== undefined && { valid_from }),
  ...(valid_until !== undefined && { valid_until }),
  ...more,
})
/** Content of one guide that quotes `multa.monto`: with national facts, and Jalisco's own. */
function content(facts: Fact[], own: Fact[] = []): Content {
  const body = [{ type: 'paragraph', children: [{ type: 'fact', k: 'multa.monto' }] }]
  const section = { key: 'que-hacer-ahora', title: 'Qué hacer', body }
  return {
    guides: [{ slug: 'robo', text: { es: { sections: [section] } } }],
    terms: [],
    flows: [],
    facts,
    organizations: [],
    laws: [],
    media: [],
    states: { jalisco: { facts: own, organizations: [], variants: [] } },
  } as unknown as Content
}
const endsOf = (facts: Fact[], own: Fact[] = []) =>
  factEnds({ content: content(facts, own), states, date, places: new Places() }).map(
    ({ state, last }) => `${state ?? 'nacional'} ${last}`,
  )

describe('factEnds', () => {
  it('tells the last day of a fact, on the portal and in each state', () => {
    const ends = factEnds({ content: content([fact(undefined, '2026-12-01')]), states, date, places: new Places() })
    const places = [{ file: 'guides/robo/es.mdx' }]
    expect(ends).toEqual(
      [undefined, 'jalisco', 'oaxaca'].map((state) => ({ key: 'multa.monto', state, last: '2026-12-01', places })),
    )
  })

  it('tells nothing of a fact without an end, nor of one that another follows the next day', () => {
    expect(endsOf([fact(undefined, undefined)])).toEqual([])
    expect(endsOf([fact(undefined, '2026-12-31'), fact('2027-01-01', undefined)])).toEqual([])
  })

  it('goes on to the end of the last that follows, and stops where a day is left out', () => {
    const first = fact(undefined, '2026-12-31')
    expect(endsOf([first, fact('2027-01-01', '2027-12-31')])[0]).toBe('nacional 2027-12-31')
    expect(endsOf([first, fact('2027-01-02', undefined)])[0]).toBe('nacional 2026-12-31')
  })

  it('has a state’s own fact stand in for the national one, and after it', () => {
    expect(endsOf([fact(undefined, '2026-12-01')], [fact(undefined, undefined)])).toEqual([
      'nacional 2026-12-01',
      'oaxaca 2026-12-01',
    ])
    expect(endsOf([fact(undefined, undefined)], [fact(undefined, '2026-12-01')])).toEqual([])
  })

  it('counts no fact that may not be shown', () => {
    const unchecked: Partial<Fact> = { verification: { status: 'pending', source: 'Prueba' } }
    expect(endsOf([fact(undefined, '2026-12-01'), fact('2026-12-02', undefined, unchecked)])[0]).toBe('nacional 2026-12-01')
  })

  it('tells nothing of what no longer holds: that is an error of its own', () => {
    expect(endsOf([fact(undefined, '2026-11-20')])).toEqual([])
  })

  it('tells nothing of what no text quotes', () => {
    expect(endsOf([fact(undefined, '2026-12-01', { key: 'otro.monto' }), fact(undefined, undefined)])).toEqual([])
  })
})

describe('the notice of a fact that ends', () => {
  const facts = minimalFiles['facts.yaml'] as string
  const warnings = (last: string) =>
    withContentFolder(
      { 'facts.yaml': facts.replace('  verification:', `  valid_until: ${last}\n  verification:`) },
      async (dir) => {
        const all = await readStates(new URL('../../../states.json', import.meta.url).pathname)
        const told = checkContent({ ...(await readLocatedContent(dir)), states: all, date })
        return told.map((warning) => warning.replace(`${path.relative(process.cwd(), dir)}/`, ''))
      },
    )

  it('is given thirty days before, at the line that quotes it, once for all states', async () => {
    expect(await warnings('2026-12-21')).toEqual([
      'guides/robo/es.mdx:21: El dato «fiscalia.nombre» vale hasta 2026-12-21 y no hay otro que siga. Escribe el siguiente antes de ese día.',
    ])
    expect(await warnings(date)).toHaveLength(1)
  })

  it('is not given a day sooner', async () => {
    expect(await warnings('2026-12-22')).toEqual([])
  })
})

describe('daysAfter', () => {
  it.each([
    ['2026-11-21', 30, '2026-12-21'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-11-21', 0, '2026-11-21'],
  ] as const)('%s and %i days are %s', (day, days, expected) => {
    expect(daysAfter(day, days)).toBe(expected)
  })
})
