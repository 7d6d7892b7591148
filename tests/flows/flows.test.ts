import { readContent } from '@justicia/shared-content/content/readContent'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { PageModel, PageModelOf, Template } from '@justicia/shared-content/pages/model'
import { createPlanner } from '@justicia/shared-content/plan/createPlanner'
import { readStates } from '@justicia/shared-content/states'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { distinct, type FlowWays, outcomeAt, waysOfFlows } from './contentFlows.ts'
import { everyPath, type Stop } from './everyPath.ts'

const contentDir = process.env.JUSTICIA_TEST_CONTENT ?? defaultContent
const content = await readContent(contentDir)
const named = waysOfFlows(content).map((ways) => [`${ways.flow.slug} (${ways.language})`, ways] as const)

describe.each(['jalisco', 'nacional'])('the flows that the site «%s» is planned with', (site) => {
  let pages: ReadonlyMap<string, PageModel>
  beforeAll(async () => {
    const image = { src: '/media/x.webp', sources: [], width: 1, height: 1 }
    const images = new Map(content.media.map(({ slug }) => [slug, image]))
    const planner = createPlanner({ content, states: await readStates(defaultStates), date: '2026-11-21', images })
    pages = new Map(planner.planSite(site).map((page) => [page.path, page]))
  })
  const pageAt = <T extends Template>(address: string, template: T): PageModelOf<T> => {
    const page = pages.get(address)
    if (page?.template !== template) throw new Error(`${address}: ${page?.template ?? 'no page'}, not ${template}`)
    return page as PageModelOf<T>
  }
  const stopAt = (address: string): Stop | undefined => {
    const page = pages.get(address)
    if (page?.template === 'flow-outcome') return { next: [], isOutcome: true }
    return page?.template === 'flow-question' ? { next: page.body.answers.map(({ href }) => href), isOutcome: false } : undefined
  }
  const outcomesOf = (ways: FlowWays) =>
    [...new Set(everyPath(ways.start, stopAt).map((way) => way.at(-1) as string))].map((address) => ({
      page: pageAt(address, 'flow-outcome'),
      outcome: outcomeAt(ways, address),
    }))

  it('are listed, each leading to its first question', () => {
    const { flows } = pageAt('/orientador/', 'flow-index').body
    expect(flows).toHaveLength(content.flows.length)
    for (const { href } of flows) expect(pageAt(href, 'flow-question').body.isStart).toBe(true)
  })

  describe.each(named)('%s', (_name, ways) => {
    it('leads every way through to an outcome, as its data says, and never in a circle', () => {
      expect(distinct(everyPath(ways.start, stopAt))).toEqual(ways.ways)
    })

    it('names at each end a guide that exists, the deadlines and the law', () => {
      for (const { page, outcome } of outcomesOf(ways)) {
        const { guide, also, deadlines, legalBasis } = page.body
        for (const { href } of [guide, ...also]) expect(pageAt(href, 'guide').body.sections.length).toBeGreaterThan(0)
        expect(deadlines.map(({ key }) => key)).toEqual(outcome.deadlines.map(({ key }) => key))
        const hasDeadlines = (content.guides.find(({ slug }) => slug === outcome.guide)?.deadlines.length ?? 0) > 0
        expect(!hasDeadlines || deadlines.length > 0, outcome.key).toBe(true)
        expect(legalBasis.length).toBeGreaterThan(0)
      }
    })

    it('says at each end who helps, or what to do where nobody is known', () => {
      const { instead } = interfaceText(ways.language).directory
      for (const { page, outcome } of outcomesOf(ways)) {
        const { roles, organizations } = page.body.services
        expect(roles).toEqual(outcome.services)
        for (const role of roles) expect(organizations.some((each) => each.role === role) || instead[role] !== '').toBe(true)
      }
    })

    it('lets each answer on the way be changed', () => {
      for (const way of everyPath(ways.start, stopAt))
        for (const address of way) {
          const { trail, flow } = (pages.get(address) as PageModelOf<'flow-question' | 'flow-outcome'>).body
          expect(flow.href).toBe(ways.start)
          for (const { href } of trail) expect(stopAt(href)?.isOutcome).toBe(false)
        }
    })
  })
})
