/**
 * axe on every template, on a phone and wide, by day and by night; which site and which page changes from one to the next.
 * What the states differ in that axe could tell, their accent, `sites/src/styles/colours.test.ts` computes for all of them.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { eachAtOnce } from '../bench/measure/eachAtOnce.ts'
import { pageOfEachTemplate, plannedPages, type SitePage } from '../support/plannedPages.ts'
import { axeFindings } from './support/axeFindings.ts'
import { desktop, narrow, useBrowser } from './support/browser.ts'
import { siteAddress } from './support/siteAddress.ts'

const planned = await plannedPages()
const templates = [...pageOfEachTemplate(planned)]
const { open } = useBrowser()

const ways: [name: string, options: BrowserContextOptions][] = [
  ['light, narrow', { viewport: narrow }],
  ['dark, narrow', { viewport: narrow, colorScheme: 'dark' }],
  ['light, wide', { viewport: desktop }],
  ['dark, wide', { viewport: desktop, colorScheme: 'dark' }],
]
const sitesEachWay = 3
/** What is seen of a template one way: of the first template some sites, of the next one others, until all were seen. */
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
/** While one page is being fetched and drawn, axe is at work in another. */
const tabs = 3

/** Findings of several pages, each with its address. */
async function findingsOn(pages: readonly SitePage[], options: BrowserContextOptions): Promise<string[]> {
  const found: string[] = []
  // A worker that keeps pages for later has no part in how they look.
  await open({ serviceWorkers: 'block', ...options }, async (first, context) => {
    const free: Page[] = [first]
    while (free.length < tabs) free.push(await context.newPage())
    await eachAtOnce(pages, tabs, async ({ site, path }) => {
      const page = free.pop() as Page
      await page.goto(siteAddress(site, path), { waitUntil: 'load' })
      found.push(...(await axeFindings(page)).map((finding) => `${site}${path} ${finding}`))
      free.push(page)
    })
  })
  return found
}

it('is seen in all 32 states and the portal, every template each way', () => {
  expect(planned.size).toBe(33)
  expect(templates.length).toBeGreaterThanOrEqual(14)
  for (const [template, pages] of templates) {
    const expected = { home: 32, 'portal-home': 1 }[template as string] ?? 33
    expect([template, pages.length]).toEqual([template, expected])
  }
  for (const [template, ofTemplate] of samples)
    expect([template, ofTemplate.filter(({ pages }) => pages.length < (template === 'portal-home' ? 1 : 2))]).toEqual([
      template,
      [],
    ])
  const seen = samples.flatMap(([, ofTemplate]) => ofTemplate.flatMap(({ pages }) => pages.map(({ site }) => site)))
  expect(new Set(seen)).toEqual(new Set(planned.keys()))
})

it('would tell of a fault', async () => {
  await open({ viewport: narrow }, async (page) => {
    await page.goto(siteAddress('jalisco', '/'))
    await page.evaluate(() => {
      document.querySelector('h1')?.after(document.createElement('img'))
      for (const link of document.querySelectorAll<HTMLElement>('.doors p')) link.style.color = '#bbb'
    })
    const findings = await axeFindings(page)
    expect(findings.filter((finding) => finding.startsWith('image-alt:'))).toHaveLength(1)
    expect(findings.filter((finding) => finding.startsWith('color-contrast:'))).toHaveLength(3)
  })
})

describe.each(samples)('%s', (_template, ofTemplate) => {
  it.each(ofTemplate)('has nothing for axe to say, $name', async ({ pages, options }) => {
    expect(await findingsOn(pages, options)).toEqual([])
  })
})
