import path from 'node:path'
import type { Content } from '@justicia/shared-content/content/content'
import { readContent } from '@justicia/shared-content/content/readContent'
import type { Fact } from '@justicia/shared-content/schema/fact'
import { beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../repository.ts'
import { contactRules } from './contactRules.ts'

let content: Content
beforeAll(async () => {
  const { datasets, publications } = await readContent(path.join(repository, 'tests/fixtures/content'))
  content = { ...(await readContent(path.join(repository, 'tests/build/fixture/content'))), datasets, publications }
  // No file may carry such a place; were there one, no page may show it.
  const verification = { status: 'pending', source: 'ejemplo de prueba' } as const
  const shelter = content.states.jalisco?.organizations.find(({ confidential }) => confidential)
  shelter?.locations.push({ address: 'Calle reservada 2', confidential: false, verification })
})
const sites = [
  { slug: 'nacional', kind: 'national' as const, origin: 'https://portal.example', elsewhere: [] },
  {
    slug: 'jalisco',
    kind: 'state' as const,
    origin: 'https://jalisco.example',
    elsewhere: [{ name: 'Colima', origin: 'https://colima.example' }],
  },
  { slug: 'oaxaca', kind: 'state' as const, origin: 'https://oaxaca.example', elsewhere: [] },
]
const rulesOf = (slug: string) => contactRules({ content, date: '2026-11-29', sites }).of(slug)

describe('contactRules', () => {
  it('allows telephones that somebody checked, and no other', () => {
    expect([...rulesOf('jalisco').phones]).toEqual(['911'])
  })

  it('forbids confidential and unchecked addresses, of every state', () => {
    expect(rulesOf('oaxaca').forbidden).toEqual([
      { text: 'Calle sin comprobar 1', why: 'es una dirección que nadie ha comprobado' },
      { text: 'Calle reservada 2', why: 'es un lugar confidencial' },
    ])
  })

  it('lets a state lead to the portal and not to another state, and the portal to all', () => {
    expect(rulesOf('jalisco').urls.has('https://portal.example/')).toBe(true)
    expect(rulesOf('jalisco').urls.has('https://portal.example/en/investigacion/')).toBe(true)
    expect(rulesOf('jalisco').urls.has('https://oaxaca.example/')).toBe(false)
    expect(rulesOf('nacional').urls.has('https://oaxaca.example/')).toBe(true)
  })

  it('lets the portal alone lead to the works that it cites, and name the origin of its tables', () => {
    const [work, table] = [content.publications.find(({ doi }) => doi !== undefined), content.datasets[0]]
    const address = `https://doi.org/${work?.doi}`
    for (const [slug, allowed] of [
      ['nacional', true],
      ['jalisco', false],
    ] as const) {
      const { urls, sources } = rulesOf(slug)
      expect([urls.has(address), sources.includes(work?.doi ?? ''), sources.includes(table?.read_in ?? '')], slug).toEqual([
        allowed,
        allowed,
        allowed,
      ])
    }
  })

  it('lets a state lead to the texts of its own laws, while their addresses may be shown', () => {
    const withLaw = (verification: object) => {
      const more = structuredClone(content)
      more.states.jalisco?.facts.push({
        key: 'ley.codigo-penal',
        kind: 'law',
        value: { es: 'Código Penal' },
        verification: { source: 'Congreso', source_url: 'https://congreso.example.mx/1', official: true, ...verification },
      } as Fact)
      const urlsOf = (slug: string) => contactRules({ content: more, date: '2026-11-29', sites }).of(slug).urls
      return ['jalisco', 'oaxaca'].map((slug) => urlsOf(slug).has('https://congreso.example.mx/1'))
    }
    expect(withLaw({ status: 'published', source_date: '2026-02' })).toEqual([true, false])
    expect(withLaw({ status: 'published', source_date: '2025-11' })).toEqual([false, false])
    expect(withLaw({ status: 'pending', source_date: '2026-02' })).toEqual([false, false])
  })

  it('knows where else a page can be read: at the neighbours, and at the portal', () => {
    expect([...rulesOf('jalisco').elsewhere]).toEqual(['https://colima.example', 'https://portal.example'])
  })
})
