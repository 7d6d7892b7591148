/** From the portal to a state: by its home, and from each of its pages to the same page of all states. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { today } from '@justicia/shared-content/day'
import { templates } from '@justicia/shared-content/pages/templates'
import { createPlanner, type Planner } from '@justicia/shared-content/plan/createPlanner'
import { readStates } from '@justicia/shared-content/states'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { pageFile } from '../../build-scripts/src/output/pageFile.ts'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { planInput } from '../bench/steps/planModels.ts'
import { phone, useBrowser } from './support/browser.ts'
import { siteAddress } from './support/siteAddress.ts'

const { open } = useBrowser()

const { JUSTICIA_TEST_CONTENT: contentDir = defaultContent } = process.env
const states = await readStates(defaultStates)
let planner: Planner
beforeAll(async () => {
  planner = createPlanner(await planInput({ contentDir, states, date: today() }))
})

const routesOf = (site: string) => planner.routes(site).routes
/** Its laws differ from state to state: there the choice is what the page shows. */
const choosing = () =>
  routesOf('nacional').filter(({ template }) => templates[template].choosesState.portal || template === 'state-laws')

describe('the pages of the portal', () => {
  it('lead to the same page of a state, but for its home, which lists them, those on the project, its library and its open data', () => {
    const asked = new Set(choosing().map(({ path: address }) => address))
    const others = routesOf('nacional').filter(({ path: address }) => !asked.has(address))
    const library = ['dataset', 'moved', 'note', 'publication', 'publications', 'research']
    const own = ['about', 'not-found', 'offline', 'open-data', 'portal-home', ...library]
    expect([...new Set(others.map(({ template }) => template))].sort()).toEqual(own.sort())
    expect(choosing().length).toBeGreaterThan(500)
  })

  it('have a link to that page in each of the 32 states, without JavaScript', () => {
    const elsewhere = planner.sites.find(({ slug }) => slug === 'nacional')?.elsewhere ?? []
    expect(elsewhere).toHaveLength(32)
    const wrong = choosing().flatMap(({ path: address }) => {
      const html = readFileSync(path.join(inject('dist'), 'live/nacional', pageFile(address)), 'utf8')
      const [, list = ''] = /<ul[^>]* id="estados"[^>]*>(.*?)<\/ul>/s.exec(html) ?? []
      const hrefs = [...list.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href)
      return hrefs.join() === elsewhere.map(({ origin }) => `${origin}${address}`).join() ? [] : [address]
    })
    expect(wrong).toEqual([])
  })

  it('are in each of the states', () => {
    const missing = states.flatMap(({ slug }) => {
      const there = new Set(routesOf(slug).map(({ path: address }) => address))
      return choosing().flatMap(({ path: address }) => (there.has(address) ? [] : [`${slug}${address}`]))
    })
    expect(missing).toEqual([])
  })
})

describe('the home of the portal', () => {
  it.each(['/', '/en/'])('shows at least ten states on a phone before anything is moved: %s', async (address) => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(siteAddress('nacional', address))
      const boxes = await Promise.all((await page.locator('#estados a').all()).map((link) => link.boundingBox()))
      const seen = boxes.filter((box) => box !== null && box.y + box.height <= phone.height)
      expect(seen.length).toBeGreaterThanOrEqual(10)
    })
  })
})

describe('the door of who helps somebody else', () => {
  it.each(['nacional', 'oaxaca'])('leads in two taps from the home of %s to what a family comes with', async (site) => {
    await open({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(siteAddress(site, '/'))
      await page
        .locator('.doors')
        .getByRole('link', { name: /Es por alguien más/ })
        .click()
      const links = await page.locator('main .list li > a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(links.slice(0, 7)).toEqual([
        '/guias/detuvieron-a-mi-familiar/',
        '/guias/adolescente-detenido/',
        '/guias/persona-desaparecida/',
        '/guias/ejecucion-de-la-pena/',
        '/guias/homicidio-o-feminicidio-de-un-familiar/',
        '/guias/secuestro/',
        '/guias/soy-testigo/',
      ])
    })
  })
})
