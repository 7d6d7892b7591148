import type { Template } from '@justicia/shared-content/pages/model'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { eachAtOnce } from '../../bench/measure/eachAtOnce.ts'
import { pageOfEachTemplate, plannedPages, type SitePage } from '../../support/plannedPages.ts'
import { axeFindings } from './axeFindings.ts'
import { desktop, narrow, type TestBrowser } from './browser.ts'
import { siteAddress } from './siteAddress.ts'

const ways: [name: string, options: BrowserContextOptions][] = [
  ['light, narrow', { viewport: narrow }],
  ['dark, narrow', { viewport: narrow, colorScheme: 'dark' }],
  ['light, wide', { viewport: desktop }],
  ['dark, wide', { viewport: desktop, colorScheme: 'dark' }],
]
/** Templates of pages that the portal alone has. */
const ofPortal: readonly Template[] = ['portal-home', 'research', 'publications', 'publication', 'dataset', 'note', 'open-data']
/** While one page is being fetched and drawn, axe is at work in another. */
const tabs = 3

/**
 * Tests that axe finds nothing on any template, each way.
 * @param sitesEachWay how many sites a template is looked at in one way: of the first template some, of the next one
 * others, until all were seen.
 */
export async function axeOnTemplates(input: { browser: TestBrowser; sitesEachWay: number }): Promise<void> {
  const { browser, sitesEachWay } = input
  const planned = await plannedPages(inject('sites'))
  const templates = [...pageOfEachTemplate(planned)]
  const samples = templates.map(([template, pages], place) => {
    const apart = Math.ceil(pages.length / sitesEachWay)
    return [
      template,
      ways.map(([name, options], turn) => ({
        name,
        options,
        pages: pages.filter((_, index) => index % apart === (place * ways.length + turn) % apart),
      })),
    ] as const
  })

  it('is seen in every site that was built, every template each way', () => {
    expect([...planned.keys()].toSorted()).toEqual(inject('sites').toSorted())
    expect(templates.length).toBeGreaterThanOrEqual(14)
    for (const [template, pages] of templates) {
      const expected =
        template === 'home' || template === 'state-figures' ? planned.size - 1 : ofPortal.includes(template) ? 1 : planned.size
      expect([template, pages.length]).toEqual([template, expected])
    }
    expect(samples.flatMap(([template, each]) => (each.some(({ pages }) => pages.length === 0) ? [template] : []))).toEqual([])
    const seen = samples.flatMap(([, ofTemplate]) => ofTemplate.flatMap(({ pages }) => pages.map(({ site }) => site)))
    expect(new Set(seen)).toEqual(new Set(planned.keys()))
  })

  describe.concurrent.each(samples)('%s', (_template, ofTemplate) => {
    it.each(ofTemplate)('has nothing for axe to say, $name', async ({ pages, options }) => {
      expect(await findingsOn(browser, pages, options)).toEqual([])
    })
  })
}

/** Findings of several pages, each with its address. */
async function findingsOn(browser: TestBrowser, pages: readonly SitePage[], options: BrowserContextOptions): Promise<string[]> {
  const found: string[] = []
  // A worker that keeps pages for later has no part in how they look.
  await browser.open({ serviceWorkers: 'block', ...options }, async (first, context) => {
    const free: Page[] = [first]
    while (free.length < Math.min(tabs, pages.length)) free.push(await context.newPage())
    await eachAtOnce(pages, tabs, async ({ site, path }) => {
      const page = free.pop() as Page
      await page.goto(siteAddress(site, path), { waitUntil: 'load' })
      found.push(...(await axeFindings(page)).map((finding) => `${site}${path} ${finding}`))
      free.push(page)
    })
  })
  return found
}
