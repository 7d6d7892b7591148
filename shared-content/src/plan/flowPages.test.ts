import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import type { PageModel } from '../pages/model.ts'
import type { Flow, FlowText } from '../schema/flow.ts'
import { readStates } from '../states.ts'
import { createPlanner, type PlanInput, type Planner } from './createPlanner.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

const es: FlowText = {
  title: 'Me robaron',
  summary: 'Responde dos preguntas y te decimos qué hacer.',
  questions: [
    {
      key: 'a-salvo',
      question: '¿Estás a salvo?',
      answers: [
        { key: 'si', text: 'Sí' },
        { key: 'no', text: 'No' },
      ],
    },
    {
      key: 'que-fue',
      question: '¿Qué te robaron?',
      answers: [
        { key: 'coche', text: 'El coche' },
        { key: 'otro', text: 'Otra cosa' },
      ],
    },
  ],
  outcomes: [
    { key: 'llama', title: 'Llama al 911', summary: 'Ponte a salvo y después denuncia.' },
    { key: 'denuncia', title: 'Denuncia', summary: 'Denuncia ante el Ministerio Público.' },
  ],
}
const outcome = {
  urgent: false,
  guide: 'robo',
  also: [],
  deadlines: [],
  services: ['prosecutor' as const],
  legalBasis: ['CNPP 109'],
}
const stolen: Flow = {
  slug: 'robo',
  order: 20,
  review: { status: 'approved', by: 'Barra de prueba', on: '2026-10-01', next: '2027-10-01' },
  start: 'a-salvo',
  questions: [
    {
      key: 'a-salvo',
      answers: [
        { key: 'si', to: 'que-fue' },
        { key: 'no', to: 'llama' },
      ],
    },
    {
      key: 'que-fue',
      answers: [
        { key: 'coche', to: 'denuncia' },
        { key: 'otro', to: 'denuncia' },
      ],
    },
  ],
  outcomes: [
    { ...outcome, key: 'llama', urgent: true },
    { ...outcome, key: 'denuncia' },
  ],
  text: { es, en: { ...es, title: 'I was robbed' } },
}
const spanishOnly: Flow = {
  ...stolen,
  slug: 'otra-cosa',
  order: 10,
  text: { es: { ...es, title: 'Otra cosa', summary: 'Responde y te decimos a dónde ir.' } },
}

let input: PlanInput
let planner: Planner
let plain: Planner
beforeAll(async () => {
  const content = await readContent(path.join(repository, 'tests/build/fixture/content'))
  const common = { states: await readStates(path.join(repository, 'states.json')), date: '2026-11-21', images: new Map() }
  input = { content, ...common }
  plain = createPlanner(input)
  planner = createPlanner({ content: { ...content, flows: [stolen, spanishOnly] }, ...common })
})

const flowPagesOf = (site: string, from = planner) => from.planSite(site).filter((page) => page.path.includes('/orientador/'))
function pageAt(address: string, site = 'jalisco'): PageModel {
  const page = flowPagesOf(site).find((each) => each.path === address)
  if (page === undefined) throw new Error(`no page at ${address}`)
  return page
}

describe('the pages of question flows', () => {
  it('have an address for each question and outcome; the first question has the flow’s', () => {
    expect(flowPagesOf('jalisco').map((page) => [page.path, page.template, page.indexable])).toEqual([
      ['/orientador/', 'flow-index', true],
      ['/orientador/otra-cosa/', 'flow-question', true],
      ['/orientador/otra-cosa/que-fue/', 'flow-question', false],
      ['/orientador/otra-cosa/llama/', 'flow-outcome', false],
      ['/orientador/otra-cosa/denuncia/', 'flow-outcome', false],
      ['/orientador/robo/', 'flow-question', true],
      ['/orientador/robo/que-fue/', 'flow-question', false],
      ['/orientador/robo/llama/', 'flow-outcome', false],
      ['/orientador/robo/denuncia/', 'flow-outcome', false],
      ['/en/orientador/', 'flow-index', true],
      ['/en/orientador/otra-cosa/', 'flow-question', false],
      ['/en/orientador/otra-cosa/que-fue/', 'flow-question', false],
      ['/en/orientador/otra-cosa/llama/', 'flow-outcome', false],
      ['/en/orientador/otra-cosa/denuncia/', 'flow-outcome', false],
      ['/en/orientador/robo/', 'flow-question', true],
      ['/en/orientador/robo/que-fue/', 'flow-question', false],
      ['/en/orientador/robo/llama/', 'flow-outcome', false],
      ['/en/orientador/robo/denuncia/', 'flow-outcome', false],
    ])
    expect(flowPagesOf('nacional')).toHaveLength(18)
  })

  it('exist on no site of a content without flows', () => {
    expect(flowPagesOf('jalisco', plain)).toEqual([])
    expect(plain.sites.some(({ hasFlows }) => hasFlows)).toBe(false)
    expect(planner.sites.every(({ hasFlows }) => hasFlows)).toBe(true)
  })

  it('are listed in their order, those that are not translated in Spanish', () => {
    expect(pageAt('/en/orientador/').body).toEqual({
      flows: [
        { href: '/en/orientador/otra-cosa/', title: 'Otra cosa', summary: 'Responde y te decimos a dónde ir.', lang: 'es-MX' },
        { href: '/en/orientador/robo/', title: 'I was robbed', summary: es.summary },
      ],
    })
  })

  it('say that a flow is not translated, on each of its pages and in the way back', () => {
    for (const page of flowPagesOf('jalisco').filter(({ path: address }) => address.startsWith('/en/orientador/otra-cosa/')))
      expect(page.body).toMatchObject({ fallbackLang: 'es-MX' })
    expect(pageAt('/en/orientador/otra-cosa/que-fue/').breadcrumbs).toContainEqual({
      label: 'Otra cosa',
      href: '/en/orientador/otra-cosa/',
      lang: 'es-MX',
    })
  })

  it('stand back behind their Spanish address while a translation is of an older text', () => {
    const old = { ...stolen, text: { es, en: { ...es, title: 'I was robbed', basedOn: '0000000000000000' } } }
    const pages = createPlanner({ ...input, content: { ...input.content, flows: [old] } }).planSite('jalisco')
    const start = (address: string) => pages.find(({ path: at }) => at === address)
    expect(start('/en/orientador/robo/')).toMatchObject({ indexable: false, alternates: [], body: { fallbackLang: 'es-MX' } })
    expect(start('/orientador/robo/')).toMatchObject({ indexable: true, alternates: [] })
    expect(JSON.stringify(start('/en/orientador/robo/')?.jsonLd)).not.toContain('WebPage')
  })

  it('have a way back and titles that tell them from guides and from other flows', () => {
    expect(pageAt('/orientador/robo/').title).toBe('Me robaron (Oriéntame)')
    expect(pageAt('/orientador/robo/que-fue/')).toMatchObject({
      title: '¿Qué te robaron? (Me robaron)',
      breadcrumbs: [
        { label: 'Inicio', href: '/' },
        { label: 'Oriéntame', href: '/orientador/' },
        { label: 'Me robaron', href: '/orientador/robo/' },
        { label: '¿Qué te robaron?' },
      ],
    })
    for (const site of ['jalisco', 'nacional']) {
      const pages = planner.planSite(site)
      for (const field of ['title', 'description'] as const)
        expect(new Set(pages.map((page) => `${page.lang} ${page[field]}`)).size).toBe(pages.length)
    }
  })

  it('lead a search engine to the list and to the first questions only', () => {
    const indexable = flowPagesOf('jalisco').filter((page) => page.indexable)
    const found = indexable.map(({ canonical }) => /\/orientador\/.*$/.exec(canonical)?.[0])
    expect(found).toEqual(['/orientador/', '/orientador/otra-cosa/', '/orientador/robo/', '/orientador/', '/orientador/robo/'])
  })

  it('describe an outcome with its words and the date on which it was reviewed', () => {
    expect(pageAt('/orientador/robo/denuncia/').jsonLd[0]).toMatchObject({
      '@type': 'WebPage',
      name: 'Denuncia',
      description: 'Denuncia ante el Ministerio Público.',
      url: 'https://jalisco.justiciaparati.example/orientador/robo/denuncia/',
      lastReviewed: '2026-10-01',
    })
  })

  it('show in each state who helps there', () => {
    const namesIn = (site: string) => {
      const { body } = pageAt('/orientador/robo/denuncia/', site) as Extract<PageModel, { template: 'flow-outcome' }>
      return body.services.organizations.map(({ name }) => name.text)
    }
    expect(namesIn('jalisco')).toEqual(['Fiscalía de Prueba de Jalisco'])
    expect(namesIn('colima')).toEqual([])
  })
})
