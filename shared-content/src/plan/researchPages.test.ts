import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import type { PageModelOf, Template } from '../pages/model.ts'
import { readTable } from '../research/tableFile.ts'
import { readStates } from '../states.ts'
import { createPlanner, type PlanInput, type Planner } from './createPlanner.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

let input: PlanInput
let planner: Planner
beforeAll(async () => {
  const fixture = await readContent(path.join(repository, 'tests/build/fixture/content'))
  const { datasets, publications } = await readContent(path.join(repository, 'tests/fixtures/content'))
  const states = await readStates(path.join(repository, 'states.json'))
  input = { content: { ...fixture, datasets, publications }, states, date: '2026-12-02', images: new Map() }
  planner = createPlanner(input)
})

function pageAt<T extends Template>(template: T, address: string): PageModelOf<T> {
  const page = planner.page({ site: 'nacional', path: address })?.model
  if (page?.template !== template) throw new Error(`the portal has no ${template} at ${address}`)
  return page as unknown as PageModelOf<T>
}

describe('the research library', () => {
  it('has its pages on the portal, and no state has any', () => {
    const paths = (site: string) => planner.routes(site).routes.map((route) => route.path)
    expect(paths('nacional').filter((address) => address.startsWith('/investigacion/'))).toEqual([
      '/investigacion/',
      '/investigacion/publicaciones/',
      '/investigacion/tipo/informes-especiales/',
      '/investigacion/tipo/articulos/',
      '/investigacion/tema/delito-y-violencia/',
      '/investigacion/tema/reforma-de-la-justicia/',
      '/investigacion/tema/policia/',
      '/investigacion/idioma/es/',
      '/investigacion/idioma/en/',
      '/investigacion/anio/2016/',
      '/investigacion/publicaciones/obra-completa/',
      '/investigacion/publicaciones/obra-sin-datos/',
      '/investigacion/datos/tabla-completa/',
    ])
    expect(paths('nacional').filter((address) => address.startsWith('/en/investigacion/'))).toHaveLength(13)
    expect(paths('jalisco').filter((address) => address.includes('investigacion'))).toEqual([])
    expect(planner.sites.filter(({ hasResearch }) => hasResearch).map(({ slug }) => slug)).toEqual(['nacional'])
  })

  it('is led to from its English name', () => {
    expect(pageAt('moved', '/en/research/').body.to).toBe('/en/investigacion/')
  })

  it('lists its tables and its works, those without a date last', () => {
    const { body } = pageAt('research', '/investigacion/')
    expect(body.datasets).toEqual([
      {
        href: '/investigacion/datos/tabla-completa/',
        name: { text: 'Población de prueba' },
        description: { text: 'Personas por estado.' },
        from: '1990',
        until: 'enero de 2030',
        rows: '2,739',
      },
    ])
    expect(body.newest.map(({ href, lang, year }) => ({ href, lang, year }))).toEqual([
      { href: '/investigacion/publicaciones/obra-completa/', lang: undefined, year: '2016' },
      { href: '/investigacion/publicaciones/obra-sin-datos/', lang: 'en', year: undefined },
    ])
  })

  it('tells in each language what is new, the newest first and once', () => {
    const { feed } = pageAt('research', '/en/investigacion/').body
    const address = 'https://justiciaparati.example/en/investigacion/datos/tabla-completa/'
    expect(feed).toEqual({
      href: '/en/investigacion/novedades.atom',
      entries: [
        {
          id: `${address}#1.0.0`,
          address,
          title: 'Population to try, version 1.0.0',
          summary: 'First version.',
          date: '2026-12-02',
        },
      ],
    })
    expect(pageAt('research', '/investigacion/').body.feed?.entries.map(({ address: of }) => of)).toEqual([
      address.replace('/en', ''),
    ])
  })

  it('has one catalogue of the tables for all languages, made with the Spanish page', () => {
    expect(pageAt('research', '/en/investigacion/').body.catalogue).toEqual({ href: '/investigacion/catalogo.jsonld' })
    const { href, content } = pageAt('research', '/investigacion/').body.catalogue ?? {}
    const origin = 'https://justiciaparati.example'
    const page = `${origin}/investigacion/datos/tabla-completa/`
    expect(href).toBe('/investigacion/catalogo.jsonld')
    expect(content).toMatchObject({
      '@id': `${origin}/investigacion/catalogo.jsonld#catalogo`,
      '@type': 'dcat:Catalog',
      'dct:title': [
        { '@value': 'Tablas abiertas', '@language': 'es' },
        { '@value': 'Open tables', '@language': 'en' },
      ],
      'dct:modified': { '@value': '2026-12-02', '@type': 'xsd:date' },
      'dcat:dataset': [{ '@id': page, 'dcat:landingPage': { '@id': page } }],
    })
  })

  it('mixes the versions of all tables by their dates', () => {
    const [dataset] = input.content.datasets
    const [release] = dataset?.releases ?? []
    if (dataset === undefined || release === undefined) throw new Error('the fixture has no dataset')
    const of = (slug: string, ...dates: string[]) => ({
      ...dataset,
      slug,
      releases: dates.map((date, index) => ({ ...release, number: `${dates.length - index}.0.0`, date })),
    })
    const datasets = [of('una', '2026-12-02', '2026-10-01'), of('otra', '2026-11-30')]
    const several = createPlanner({ ...input, content: { ...input.content, datasets } })
    const home = several.page({ site: 'nacional', path: '/investigacion/' })?.model as PageModelOf<'research'>
    expect(home.body.feed?.entries.map(({ id, date }) => [id.replace(/.*datos/, ''), date])).toEqual([
      ['/una/#2.0.0', '2026-12-02'],
      ['/otra/#1.0.0', '2026-11-30'],
      ['/una/#1.0.0', '2026-10-01'],
    ])
    const none = createPlanner({ ...input, content: { ...input.content, datasets: [] } })
    const empty = none.page({ site: 'nacional', path: '/investigacion/' })?.model as PageModelOf<'research'>
    expect(empty.body).not.toHaveProperty('feed')
    expect(empty.body).not.toHaveProperty('catalogue')
  })

  it('lists the works of one value at an address of its own, which search engines need not know', () => {
    const { title, indexable, body } = pageAt('publications', '/investigacion/tema/policia/')
    expect({ title, indexable, found: body.publications.map(({ href }) => href) }).toEqual({
      title: 'Publicaciones. Tema: Policía',
      indexable: false,
      found: ['/investigacion/publicaciones/obra-completa/'],
    })
    expect(body.filters.flatMap(({ values }) => values).filter(({ current }) => current)).toEqual([
      { label: 'Policía', href: '/investigacion/tema/policia/', count: 1, current: true },
    ])
  })

  it('tells of a work what it prints, in both languages and to machines', () => {
    const { body, jsonLd } = pageAt('publication', '/en/investigacion/publicaciones/obra-completa/')
    expect(body).toMatchObject({
      titleLang: 'es-MX',
      authors: ['Nombre Apellido Segundo', 'Institución de prueba'],
      date: 'November 2016',
      note: { text: 'A note.' },
      files: [
        { format: 'bib', href: '/investigacion/publicaciones/obra-completa/obra-completa.bib' },
        { format: 'ris', href: '/investigacion/publicaciones/obra-completa/obra-completa.ris' },
        { format: 'csl', href: '/investigacion/publicaciones/obra-completa/obra-completa.csl.json' },
      ],
    })
    expect(jsonLd[0]).toMatchObject({
      '@type': 'ScholarlyArticle',
      editor: [
        { '@type': 'Person', familyName: 'Apellido Segundo' },
        { '@type': 'Organization', name: 'Institución de prueba' },
      ],
      datePublished: '2016-11',
      sameAs: ['https://doi.org/10.18504/pl2753-006-2019', 'https://www.inegi.org.mx/'],
    })
  })

  it('shows the first rows of a table, and describes its file as it is', () => {
    const { body, jsonLd } = pageAt('dataset', '/investigacion/datos/tabla-completa/')
    expect(body.head[0]).toEqual(['MX', '1990', 'poblacion_total', '84,502,988', 'personas'])
    expect(body.head).toHaveLength(6)
    expect(body.package).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'tabla-completa',
      resources: [{ path: 'poblacion.csv', bytes: readTable('poblacion').length, schema: { primaryKey: ['state'] } }],
    })
    // Its terms are not confirmed, so none are named.
    expect(body.package).not.toHaveProperty('licenses')
    expect(jsonLd[0]).toMatchObject({
      '@type': 'Dataset',
      distribution: [{ contentUrl: 'https://justiciaparati.example/investigacion/datos/tabla-completa/poblacion.csv' }],
    })
  })
})
