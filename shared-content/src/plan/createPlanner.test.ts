import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ChannelHours } from '../channels/hours.ts'
import type { Content } from '../content/content.ts'
import { readContent } from '../content/readContent.ts'
import type { PageModel, PageModelOf, Template } from '../pages/model.ts'
import { readStates } from '../states.ts'
import { createPlanner, type PlanInput, type Planner } from './createPlanner.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

let input: PlanInput
let planner: Planner
beforeAll(async () => {
  const content = await readContent(path.join(repository, 'tests/build/fixture/content'))
  input = { content, states: await readStates(path.join(repository, 'states.json')), date: '2026-11-21', images: new Map() }
  planner = createPlanner(input)
})

const someHours: ChannelHours = {
  ...{ state: 'jalisco', channel: 'chat', zone: 'America/Mexico_City', restDays: 'closed' },
  week: [{ days: [1, 2, 3, 4, 5], spans: [{ from: '09:00', to: '15:00' }] }],
  exceptions: [
    { date: '2026-12-24', spans: [] },
    { date: '2026-11-02', spans: [] },
  ],
  source: { who: 'Una prueba', on: '2026-11-20' },
}
const paths = (slug: string) => planner.planSite(slug).map((page) => page.path)
function pageAt<T extends Template>(slug: string, template: T, address: string): PageModelOf<T> {
  const page = planner.planSite(slug).find((each) => each.path === address && each.template === template)
  if (page === undefined) throw new Error(`${slug} has no ${template} at ${address}`)
  return page as unknown as PageModelOf<T>
}
const typesOf = (page: PageModel) => page.jsonLd.map((entry) => entry['@type'])

it('every site knows who publishes, where the content says it', () => {
  expect(planner.sites.filter(({ publisher }) => publisher !== undefined)).toEqual([])
  const mail: Content['facts'][number] = {
    key: 'quien-publica.correo',
    kind: 'email',
    value: { es: 'avisos@publica.mx' },
    verification: { status: 'published', source: 'Quien publica', source_date: '2026-11-01', official: true },
  }
  const told = createPlanner({ ...input, content: { ...input.content, facts: [...input.content.facts, mail] } })
  expect(told.sites.map(({ publisher }) => publisher?.contact?.address.es)).toEqual(told.sites.map(() => 'avisos@publica.mx'))
})

describe('the pages of a site', () => {
  it('are those of the address plan, in Spanish', () => {
    expect(paths('jalisco').filter((address) => !/^\/(en|facil)\//.test(address))).toEqual([
      '/',
      '/guias/',
      '/victimas/',
      '/acusados/',
      '/terceros/',
      '/proceso/',
      '/grupos/',
      '/guias/defensor-publico/',
      '/guias/robo/',
      '/glosario/',
      '/glosario/defensor-publico/',
      '/glosario/querella/',
      '/directorio/',
      '/leyes/',
      '/buscar/',
      '/chat/',
      '/acerca/',
      '/acerca/como-lo-hacemos/',
      '/acerca/accesibilidad/',
      '/acerca/privacidad/',
      '/acerca/si-revisan-tu-telefono/',
      '/acerca/seguridad/',
      '/sin-conexion/',
      '/404.html',
    ])
  })

  it('are the same in every site, so that each leads to its like in another', () => {
    expect(paths('oaxaca')).toEqual(paths('jalisco'))
    // What was counted is told of all states in one place.
    const shared = paths('nacional').filter((address) => !/^\/(en\/)?datos\/$/.test(address))
    expect(shared).toEqual(paths('jalisco'))
    expect(paths('nacional')).toHaveLength(shared.length + 2)
  })

  it('are, in each of the 32 states and the portal, one of the state’s own laws, in both languages', () => {
    expect(planner.sites).toHaveLength(33)
    for (const { slug, kind, name } of planner.sites) {
      const title = pageAt(slug, 'state-laws', '/leyes/').title
      expect(title, slug).toBe(
        kind === 'state'
          ? `Leyes de ${name}`.replace('de Estado', 'del Estado').replace('de Ciudad', 'de la Ciudad')
          : 'Leyes de tu estado',
      )
      expect(pageAt(slug, 'state-laws', '/en/leyes/').lang).toBe('en')
    }
  })

  it('say in the chat’s that it is closed, and whom to call, until somebody has said when it is answered', () => {
    const closed = pageAt('jalisco', 'chat', '/chat/')
    expect(closed.body.hours).toBeUndefined()
    expect(closed.indexable).toBe(false)
    expect(closed.body.strip.calls[0]).toMatchObject({ label: '911' })
    const said = (on: string) => ({ ...input, chatHours: [{ ...someHours, source: { who: 'Una prueba', on } }] })
    const told = createPlanner(said('2026-11-20'))
    const chatOf = (from: Planner, slug: string) => from.page({ site: slug, path: '/chat/' })?.model
    expect(chatOf(told, 'jalisco')).toMatchObject({
      indexable: true,
      site: { hasChat: true },
      body: { hours: { zone: someHours.zone } },
    })
    // What is over is not told.
    expect(chatOf(told, 'jalisco')).toMatchObject({ body: { hours: { exceptions: [{ date: '2026-12-24' }] } } })
    expect(chatOf(told, 'oaxaca')).toEqual(chatOf(planner, 'oaxaca'))
    expect(told.digest('site:jalisco')).not.toBe(planner.digest('site:jalisco'))
    expect(told.digest('site:oaxaca')).toBe(planner.digest('site:oaxaca'))
    // Said too long ago, and on a day to come.
    for (const on of ['2025-11-01', '2026-11-22'])
      expect(chatOf(createPlanner(said(on)), 'jalisco')).toEqual(chatOf(planner, 'jalisco'))
  })

  it('are the same in English', () => {
    const spanish = paths('jalisco').filter((address) => !/^\/(en|facil)\//.test(address))
    expect(paths('jalisco').filter((address) => address.startsWith('/en/'))).toEqual(spanish.map((address) => `/en${address}`))
  })

  it('are in Spanish where nobody has translated them, and leave search engines to their Spanish address', () => {
    for (const [template, address] of [
      ['guide', '/en/guias/defensor-publico/'],
      ['term', '/en/glosario/defensor-publico/'],
    ] as const)
      expect(pageAt('jalisco', template, address)).toMatchObject({
        lang: 'en',
        indexable: false,
        alternates: [],
        body: { fallbackLang: 'es-MX' },
      })
    const { title, body } = pageAt('jalisco', 'guide', '/en/guias/defensor-publico/')
    expect(title).toBe('Defensor público')
    for (const { title, parts } of body.sections)
      expect([title.lang, ...parts.map(({ lang }) => lang)]).toEqual(['es-MX', ...parts.map(() => 'es-MX')])
    expect(pageAt('jalisco', 'guide', '/en/guias/robo/').indexable).toBe(true)
    const told = planner.planSite('jalisco').filter(({ indexable }) => indexable)
    const addresses = told.flatMap(({ canonical, alternates }) => [canonical, ...alternates.map(({ href }) => href)])
    expect(addresses.filter((address) => address.includes('/guias/defensor-publico/'))).toEqual([
      'https://jalisco.justiciaparati.example/guias/defensor-publico/',
    ])
  })

  it('have addresses, titles and descriptions of their own', () => {
    for (const site of ['nacional', 'jalisco']) {
      const pages = planner.planSite(site)
      expect(new Set(pages.map(({ canonical }) => canonical)).size).toBe(pages.length)
      for (const field of ['title', 'description'] as const)
        expect(new Set(pages.map((page) => `${page.lang} ${page[field]}`)).size).toBe(pages.length)
    }
  })

  it('say in which other languages they are', () => {
    expect(pageAt('jalisco', 'guide', '/guias/robo/').alternates).toEqual([
      { hreflang: 'es-MX', href: 'https://jalisco.justiciaparati.example/guias/robo/' },
      { hreflang: 'en', href: 'https://jalisco.justiciaparati.example/en/guias/robo/' },
      { hreflang: 'es-MX-simple', href: 'https://jalisco.justiciaparati.example/facil/guias/robo/' },
      { hreflang: 'x-default', href: 'https://jalisco.justiciaparati.example/guias/robo/' },
    ])
    expect(pageAt('jalisco', 'guide', '/guias/defensor-publico/').alternates).toEqual([])
  })

  it('lead to themselves in the other language, translated or not', () => {
    const [, english] = pageAt('jalisco', 'guide', '/guias/defensor-publico/').languageLinks
    expect(english).toMatchObject({ language: 'en', href: '/en/guias/defensor-publico/', current: false })
  })

  it('are the same twice', () => {
    expect(JSON.stringify(createPlanner(input).planSite('oaxaca'))).toBe(JSON.stringify(planner.planSite('oaxaca')))
  })
})

describe('easy read', () => {
  it('has a page for each guide that is written in it, and one that lists them', () => {
    const easy = planner.planSite('jalisco').filter(({ variety }) => variety !== undefined)
    expect(easy.map(({ path, template, lang, language }) => ({ path, template, lang, language }))).toEqual([
      { path: '/facil/', template: 'easy-read', lang: 'es-MX-simple', language: 'es' },
      { path: '/facil/guias/robo/', template: 'guide', lang: 'es-MX-simple', language: 'es' },
    ])
    expect(pageAt('jalisco', 'easy-read', '/facil/').body.guides.map(({ href }) => href)).toEqual(['/facil/guias/robo/'])
    expect(pageAt('jalisco', 'guide', '/facil/guias/robo/').jsonLd[0]).toMatchObject({ inLanguage: 'es-MX-simple' })
  })

  it('is offered on the Spanish page of such a guide, and leads back', () => {
    const offered = (template: Template, address: string) =>
      pageAt('jalisco', template, address)
        .languageLinks.filter(({ current }) => !current)
        .map(({ name, href }) => [name, href])
    expect(offered('guide', '/guias/robo/')).toEqual([
      ['English', '/en/guias/robo/'],
      ['Lectura fácil', '/facil/guias/robo/'],
    ])
    expect(offered('guide', '/facil/guias/robo/')).toEqual([
      ['Español', '/guias/robo/'],
      ['English', '/en/guias/robo/'],
    ])
    expect(offered('easy-read', '/facil/')).toEqual([
      ['Español', '/'],
      ['English', '/en/'],
    ])
    expect(offered('guide', '/en/guias/robo/')).toEqual([['Español', '/guias/robo/']])
    expect(offered('guide', '/guias/defensor-publico/')).toEqual([['English', '/en/guias/defensor-publico/']])
    expect(offered('home', '/')).toEqual([['English', '/en/']])
  })

  it('leads to the full guide for what it leaves out', () => {
    const { sections, full } = pageAt('jalisco', 'guide', '/facil/guias/robo/').body
    expect(sections.map(({ key }) => key)).toEqual(['que-hacer-ahora'])
    expect(full).toEqual({
      href: '/guias/robo/',
      omitted: [{ href: '/guias/robo/#quien-te-ayuda', title: 'Quién te ayuda gratis' }],
    })
    const text = JSON.stringify(sections)
    expect(text).toContain('"/guias/robo/#quien-te-ayuda"')
    expect(text).toContain('"/guias/defensor-publico/#que-hacer-ahora"')
  })

  it('does not exist where nothing is written in it', () => {
    const content = { ...input.content, guides: input.content.guides.map((guide) => ({ ...guide, text: { es: guide.text.es } })) }
    const pages = createPlanner({ ...input, content }).planSite('jalisco')
    expect(pages.filter(({ path }) => path.startsWith('/facil/'))).toEqual([])
    expect(pages[0]?.site.varieties).toEqual([])
  })
})

describe('lists in another language', () => {
  it('put Spanish-only guides after translated ones, marked', () => {
    const { groups } = pageAt('jalisco', 'guide-index', '/en/guias/').body
    expect(groups.flatMap(({ guides }) => guides).map(({ href, lang }) => [href, lang])).toEqual([
      ['/en/guias/robo/', undefined],
      ['/en/guias/defensor-publico/', 'es-MX'],
    ])
  })
})

describe('a state’s site', () => {
  it('shows its own institutions, the portal does not', () => {
    const names = (slug: string) =>
      pageAt(slug, 'directory', '/directorio/').body.roles.flatMap(({ organizations }) =>
        organizations.map(({ name }) => name.text),
      )
    expect(names('jalisco')).toContain('Fiscalía de Prueba de Jalisco')
    expect(names('oaxaca')).not.toContain('Fiscalía de Prueba de Jalisco')
    expect(names('nacional')).toEqual(['Emergencias'])
  })

  it('lists its institutions on the search page, each leading to its place in the directory', () => {
    const names = (slug: string) =>
      pageAt(slug, 'search', '/buscar/').body.organizations.map(({ name, href }) => [name.text, href])
    expect(names('jalisco')).toContainEqual(['Fiscalía de Prueba de Jalisco', '/directorio/#prosecutor'])
    expect(names('colima')).not.toContainEqual(['Fiscalía de Prueba de Jalisco', '/directorio/#prosecutor'])
  })

  it('knows where else a page can be read, by name: the neighbours, and of the portal all states', () => {
    expect(pageAt('colima', 'home', '/').site.elsewhere).toEqual([
      { name: 'Jalisco', origin: 'https://jalisco.justiciaparati.example' },
      { name: 'Michoacán', origin: 'https://michoacan.justiciaparati.example' },
    ])
    const everywhere = pageAt('nacional', 'portal-home', '/').site.elsewhere.map(({ name }) => name)
    expect(everywhere).toHaveLength(32)
    expect(everywhere.slice(0, 3)).toEqual(['Aguascalientes', 'Baja California', 'Baja California Sur'])
  })

  it('shows its own variant, and no other state does', () => {
    const text = (slug: string) => JSON.stringify(pageAt(slug, 'guide', '/guias/robo/').body)
    expect(text('oaxaca')).toContain('Esto solo se dice aquí')
    expect(text('jalisco')).not.toContain('Esto solo se dice aquí')
  })

  it('holds no contact that nobody checked and no confidential place', () => {
    const everything = JSON.stringify(planner.planSite('jalisco'))
    for (const secret of ['33 0000 0001', 'Calle sin comprobar', 'Calle reservada']) expect(everything).not.toContain(secret)
  })
})

describe('the portal', () => {
  it('leads to the 32 states', () => {
    const { states } = pageAt('nacional', 'portal-home', '/').body
    expect(states).toHaveLength(32)
    expect(states[0]?.href).toBe('https://aguascalientes.justiciaparati.example/')
    expect(pageAt('nacional', 'portal-home', '/en/').body.states[0]?.href).toBe(
      'https://aguascalientes.justiciaparati.example/en/',
    )
  })
})

describe('structured data', () => {
  it('describes a guide with steps as a HowTo with the words of the page', () => {
    const page = pageAt('jalisco', 'guide', '/guias/robo/')
    expect(typesOf(page)).toEqual(['WebPage', 'HowTo', 'BreadcrumbList'])
    expect(page.jsonLd[1]).toMatchObject({
      name: 'Me robaron',
      step: [
        { '@type': 'HowToStep', position: 1, name: 'Ponte a salvo', text: 'Si hay peligro, llama al 911.' },
        { position: 2, name: 'Denuncia', text: 'Tienes derecho a denunciar. A veces hace falta una querella.' },
      ],
    })
  })

  it('tells a review only when somebody signed', () => {
    expect(pageAt('jalisco', 'guide', '/guias/defensor-publico/').jsonLd[0]).toMatchObject({ lastReviewed: '2026-10-01' })
    expect(pageAt('jalisco', 'guide', '/guias/robo/').jsonLd[0]).not.toHaveProperty('lastReviewed')
  })

  it('describes terms, institutions and the search', () => {
    expect(typesOf(pageAt('jalisco', 'term', '/glosario/querella/'))).toEqual(['DefinedTerm', 'BreadcrumbList'])
    expect(typesOf(pageAt('jalisco', 'home', '/'))).toEqual(['WebSite'])
    const [first] = pageAt('nacional', 'directory', '/directorio/').jsonLd
    expect(first).toMatchObject({
      '@type': 'GovernmentService',
      provider: { '@type': 'GovernmentOrganization', name: 'Emergencias', telephone: ['911'] },
    })
  })
})

it('refuses a site that does not exist', () => {
  expect(() => planner.planSite('atlantida')).toThrow('No hay ningún sitio «atlantida».')
})

describe('the door of who helps somebody else', () => {
  it('has its own guides, then those of other doors, urgent ones first; the list of all has each once', () => {
    const content = structuredClone(input.content)
    const other = content.guides.find(({ audience }) => audience !== 'terceros')
    if (other === undefined) throw new Error('The fixture has a guide of another door.')
    content.guides = [...content.guides, { ...structuredClone(other), slug: 'otra', order: other.order + 1, urgent: true }].map(
      (guide) => ({ ...guide, alsoIn: [other.slug, 'otra'].includes(guide.slug) ? (['terceros'] as const).slice() : [] }),
    )
    const pages = createPlanner({ ...input, content }).planSite('jalisco')
    const pageAtDoor = <T extends Template>(template: T, address: string) =>
      pages.find((page) => page.template === template && page.path === address) as unknown as PageModelOf<T>
    expect(pageAtDoor('audience', '/terceros/').body.guides.map(({ href }) => href)).toEqual([
      '/guias/otra/',
      `/guias/${other.slug}/`,
    ])
    expect(pageAtDoor('home', '/').body.doors.find(({ audience }) => audience === 'terceros')?.count).toBe(2)
    const all = pageAtDoor('guide-index', '/guias/').body.groups.flatMap(({ guides }) => guides.map(({ href }) => href))
    expect(all.filter((href) => href === '/guias/otra/')).toHaveLength(1)
  })
})

describe('guides that go first', () => {
  // Not in the order of their names, nor in that of their own lists.
  const places = { 'z-arresto': 10, 'a-menor': 20, 'm-busca': 30 }
  const content = () => {
    const [model] = input.content.guides
    if (model === undefined) throw new Error('The fixture has a guide.')
    const guide = (slug: string, more: Partial<Content['guides'][number]>) => ({ ...structuredClone(model), slug, ...more })
    const elsewhere = { audience: 'victimas', alsoIn: ['terceros'] } as const
    return {
      ...structuredClone(input.content),
      flows: [],
      guides: [
        guide('cateo', { audience: 'terceros', order: 40, urgent: true, alsoIn: [] }),
        guide('soy-testigo', { audience: 'terceros', order: 10, urgent: false, alsoIn: [] }),
        guide('mirar', { ...elsewhere, alsoIn: ['terceros'], order: 1, urgent: false }),
        guide('alerta', { ...elsewhere, alsoIn: ['terceros'], order: 2, urgent: true }),
        ...Object.entries(places)
          .toReversed()
          .map(([slug, place], order) =>
            guide(slug, {
              ...elsewhere,
              alsoIn: ['terceros', 'grupos'],
              order: order + 5,
              urgent: true,
              firstIn: [{ list: 'terceros', place }, ...(slug === 'a-menor' ? [{ list: 'urgentes', place: 0 } as const] : [])],
            }),
          ),
      ],
    }
  }
  const slugsIn = (guides: readonly { href: string }[]) => guides.map(({ href }) => href.split('/').at(-2))
  const pageOf = <T extends Template>(site: string, address: string) =>
    createPlanner({ ...input, content: content() }).page({ site, path: address })?.model as unknown as PageModelOf<T>

  it('open a door in the order of their places there, then come its own, then the rest', () => {
    expect(slugsIn(pageOf<'audience'>('jalisco', '/terceros/').body.guides)).toEqual([
      'z-arresto',
      'a-menor',
      'm-busca',
      'soy-testigo',
      'cateo',
      'alerta',
      'mirar',
    ])
  })

  it('have that place in that list alone', () => {
    expect(slugsIn(pageOf<'audience'>('jalisco', '/grupos/').body.guides)).toEqual(['m-busca', 'a-menor', 'z-arresto'])
  })

  it.each(['jalisco', 'nacional'])('are first of what is urgent on the home page of %s, then comes the order', (site) => {
    expect(slugsIn(pageOf<'home'>(site, '/').body.urgent)).toEqual(['a-menor', 'alerta', 'm-busca', 'z-arresto', 'cateo'])
  })

  it('are those that the corpus names', async () => {
    const corpus = await readContent(path.join(repository, 'shared-content/content'))
    const real = createPlanner({ ...input, content: corpus })
    const pageAt = <T extends Template>(address: string) =>
      real.page({ site: 'oaxaca', path: address })?.model as unknown as PageModelOf<T>
    expect(slugsIn(pageAt<'audience'>('/terceros/').body.guides).slice(0, 7)).toEqual([
      'detuvieron-a-mi-familiar',
      'adolescente-detenido',
      'persona-desaparecida',
      'ejecucion-de-la-pena',
      'homicidio-o-feminicidio-de-un-familiar',
      'secuestro',
      'soy-testigo',
    ])
    expect(slugsIn(pageAt<'audience'>('/grupos/').body.guides).slice(0, 2)).toEqual([
      'reclutamiento-de-adolescentes',
      'desplazamiento-por-violencia',
    ])
    expect(slugsIn(pageAt<'home'>('/').body.urgent).slice(0, 3)).toEqual([
      'detuvieron-a-mi-familiar',
      'fui-victima-de-un-delito',
      'me-detuvieron',
    ])
  })
})

describe('the languages of a state', () => {
  it('are its indigenous ones, by their own names where they are known; the portal has none', () => {
    expect(pageAt('jalisco', 'home', '/').site.tongues.slice(0, 2)).toEqual([
      { name: 'huichol', autonym: 'wixárika' },
      { name: 'náhuatl' },
    ])
    expect(pageAt('nacional', 'portal-home', '/').site.tongues).toEqual([])
  })

  it('are asked for at once where one in twenty speaks one', () => {
    expect(planner.sites.flatMap(({ slug, hasManySpeakers }) => (hasManySpeakers === true ? [slug] : []))).toEqual([
      'campeche',
      'chiapas',
      'guerrero',
      'hidalgo',
      'nayarit',
      'oaxaca',
      'puebla',
      'quintana-roo',
      'san-luis-potosi',
      'veracruz',
      'yucatan',
    ])
  })
})
