import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyChange } from '../content/applyChange.ts'
import { checkContent } from '../content/checkContent.ts'
import type { Content } from '../content/content.ts'
import { dropDeadReferences } from '../content/dropDeadReferences.ts'
import { readContent } from '../content/readContent.ts'
import { ContentErrors } from '../errors.ts'
import { Places } from '../located/places.ts'
import type { PageModel, PageModelOf } from '../pages/model.ts'
import { readStates } from '../states.ts'
import { createPlanner, type PlanInput, type Planner } from './createPlanner.ts'
import { PageIndex } from './PageIndex.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const content = await readContent(path.join(repository, 'tests/fixtures/content'))
const states = await readStates(path.join(repository, 'states.json'))
const images = new Map(content.media.map(({ slug }) => [slug, { sources: [], src: '/x', width: 1, height: 1 }]))
const plan = (changed: Content): PlanInput => ({ content: changed, states, date: '2026-11-21', images })

/** The fixture with another guide in the place of one of its own. */
function withGuide(change: Partial<Content['guides'][number]>, of = 'guia-minima'): Content {
  return { ...content, guides: content.guides.map((guide) => (guide.slug === of ? { ...guide, ...change } : guide)) }
}
/** The fixture with one guide called otherwise, by all that name it too. */
function renamed(slug: string, formerly: string[]): Content {
  const all: Content = JSON.parse(JSON.stringify(content).replaceAll('"guia-minima"', `"${slug}"`))
  return { ...all, guides: all.guides.map((guide) => (guide.slug === slug ? { ...guide, formerly } : guide)) }
}
const moved = (planner: Planner, site: string) =>
  Object.fromEntries(
    planner
      .planSite(site)
      .filter((page): page is PageModelOf<'moved'> => page.template === 'moved')
      .map(({ path: from, body }) => [from, body.to]),
  )

describe('addresses that pages had before', () => {
  let pages: PageModel[]
  beforeAll(() => {
    pages = createPlanner(plan(withGuide({ formerly: ['la-de-antes'] }))).planSite('jalisco')
  })

  it('lead on in each language, of guides, words, letters and all the pages of a flow', () => {
    const found = moved(createPlanner(plan(withGuide({ formerly: ['la-de-antes', 'la-primera'] }))), 'jalisco')
    const spanish = {
      '/guias/guia-primera/': '/guias/guia-completa/',
      '/guias/guia-con-todo/': '/guias/guia-completa/',
      '/guias/la-de-antes/': '/guias/guia-minima/',
      '/guias/la-primera/': '/guias/guia-minima/',
      '/glosario/acusacion-privada/': '/glosario/querella/',
      '/escritos/escrito-de-antes/': '/escritos/escrito-completo/',
    }
    const english = Object.entries(spanish).map(([from, to]) => [`/en${from}`, `/en${to}`])
    expect(Object.fromEntries(Object.entries(found).filter(([from]) => !/^\/(facil|.*orientador)\//.test(from)))).toEqual({
      ...spanish,
      ...Object.fromEntries(english),
    })
    const addresses = pages.filter(({ path: at }) => at.startsWith('/orientador/orientador-completo/')).map(({ path: at }) => at)
    expect(addresses.length).toBeGreaterThan(2)
    for (const address of addresses) expect(found[address.replace('orientador-completo', 'orientador-de-antes')]).toBe(address)
  })

  it('lead on in every site, the portal too', () => {
    const planner = createPlanner(plan(withGuide({ formerly: ['la-de-antes'] })))
    for (const { slug } of planner.sites) expect(moved(planner, slug)['/guias/la-de-antes/'], slug).toBe('/guias/guia-minima/')
  })

  it('have a page whose own address is the new one, for search engines and other languages too', () => {
    const [spanish, english] = ['/guias/la-de-antes/', '/en/guias/la-de-antes/'].map((at) =>
      pages.find((page) => page.path === at),
    )
    expect(spanish).toMatchObject({
      template: 'moved',
      lang: 'es-MX',
      title: 'Esta página cambió de dirección: /guias/la-de-antes/',
      canonical: expect.stringMatching(/\/\/[^/]+\/guias\/guia-minima\/$/),
      indexable: false,
      alternates: [],
      jsonLd: [],
    })
    expect(spanish?.languageLinks.map(({ href }) => href)).toEqual(['/guias/guia-minima/', '/en/guias/guia-minima/'])
    expect(english?.canonical).toMatch(/\/en\/guias\/guia-minima\/$/)
    expect(english?.title).toBe('This page has another address: /en/guias/la-de-antes/')
  })

  it('lead nowhere else once there is a page again, or when the piece is gone', () => {
    const taken = createPlanner(plan(withGuide({ formerly: ['guia-completa'] })))
    expect(moved(taken, 'jalisco')['/guias/guia-completa/']).toBeUndefined()
    const gone = applyChange(content, { kind: 'letters', key: 'escrito-completo', pieces: [] })
    expect(moved(createPlanner(plan(content)), 'jalisco')['/escritos/escrito-de-antes/']).toBe('/escritos/escrito-completo/')
    expect(moved(createPlanner(plan(gone)), 'jalisco')['/escritos/escrito-de-antes/']).toBeUndefined()
  })

  it('are planned when a piece gets another name, and nothing is left without a page', () => {
    const index = new PageIndex()
    index.update(createPlanner(plan(content)), () => {})
    const other = renamed('guia-renombrada', ['guia-minima'])
    const { stale, gone } = index.update(createPlanner(plan(other)), () => {})
    const of = (routes: typeof stale) => routes.filter(({ site }) => site === 'jalisco').map(({ path: at }) => at)
    expect(of(stale)).toEqual(expect.arrayContaining(['/guias/guia-renombrada/', '/guias/guia-minima/']))
    expect(of(gone).filter((at) => at.endsWith('/guias/guia-minima/'))).toEqual([])
    // Another name, and the first one again: the pages that lead on follow.
    const twice = renamed('guia-tercera', ['guia-minima', 'guia-renombrada'])
    expect(of(index.update(createPlanner(plan(twice)), () => {}).stale)).toContain('/guias/guia-minima/')
    const back = withGuide({ formerly: ['guia-renombrada', 'guia-tercera'] })
    const again = index.update(createPlanner(plan(back)), () => {})
    expect(of(again.stale)).toEqual(expect.arrayContaining(['/guias/guia-minima/', '/guias/guia-tercera/']))
  })
})

describe('a former name', () => {
  /** The messages of what is wrong. */
  function said(changed: Content): string[] {
    try {
      checkContent({ content: changed, states, date: '2026-11-21' })
      return []
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error
      return error.errors.map(({ message }) => message)
    }
  }

  it.each([
    [['guia-minima'], '«guia-minima» es su dirección de ahora.'],
    [['guia-completa'], '«guia-completa» es la dirección de otra página, que se quedaría sin ella.'],
    [['antes', 'antes'], '«antes» está dos veces.'],
  ])('%j is refused with how to mend it', (formerly, message) => {
    const others = said(content)
    const [found, ...more] = said(withGuide({ formerly })).filter((each) => !others.includes(each))
    expect(found).toContain(`${message} Quítalo de «formerly».`)
    expect(more).toEqual([])
  })

  it('is one piece’s alone, and may be that of a piece of another kind', () => {
    const both = { ...withGuide({ formerly: ['antes'] }) }
    const two = {
      ...both,
      guides: both.guides.map((guide) => (guide.slug === 'guia-completa' ? { ...guide, formerly: ['antes'] } : guide)),
    }
    const others = said(content)
    expect(said(two).filter((each) => !others.includes(each))).toEqual([
      expect.stringMatching(/«antes» ya lleva a «guia-(completa|minima)»: una dirección lleva a un solo lugar\. Quítalo/),
    ])
    expect(said(withGuide({ formerly: ['querella'] }))).toEqual(others)
    const mended = dropDeadReferences(two, new Places()).guides.filter(({ formerly }) => formerly?.includes('antes'))
    expect(mended).toHaveLength(1)
  })

  it('is followed by links of texts, to a part of the page too', () => {
    const other = renamed('guia-renombrada', ['guia-minima'])
    const body = [
      {
        type: 'paragraph' as const,
        children: ['/guias/guia-minima/', '/guias/guia-minima/#quien-te-ayuda', '/glosario/acusacion-privada/'].map((href) => ({
          type: 'link' as const,
          href,
          children: [{ type: 'text' as const, value: 'aquí' }],
        })),
      },
    ]
    const [owner] = other.guides.filter(({ slug }) => slug === 'guia-completa')
    if (owner === undefined) throw new Error('the fixture lost its guide')
    const { es } = owner.text
    const sections = es.sections.map((section, place) => (place === 0 ? { ...section, body } : section))
    const linked = {
      ...other,
      guides: other.guides.map((guide) =>
        guide === owner ? { ...owner, text: { ...owner.text, es: { ...es, sections } } } : guide,
      ),
    }
    expect(said(linked).filter((message) => message.includes('enlace'))).toEqual([])
    const page = createPlanner(plan(linked)).page({ site: 'jalisco', path: '/guias/guia-completa/' })
    expect(page?.reads).toContain('former-names:')
    const text = JSON.stringify(page?.model.body)
    for (const href of ['/guias/guia-renombrada/', '/guias/guia-renombrada/#quien-te-ayuda', '/glosario/querella/'])
      expect(text).toContain(`"href":"${href}"`)
    expect(text).not.toContain('/guias/guia-minima/')
  })
})
