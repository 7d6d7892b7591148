/** axe on every template of every site; which page of a template a site shows changes from site to site. */
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

/** The states differ in data and accent, so all of them are seen one way, and a few in each of the others. */
const otherWays: [name: string, options: BrowserContextOptions][] = [
  ['dark, narrow', { viewport: narrow, colorScheme: 'dark' }],
  ['light, wide', { viewport: desktop }],
  ['dark, wide', { viewport: desktop, colorScheme: 'dark' }],
]
const fewSites = 3
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

it('is seen in all 32 states and the portal', () => {
  expect(planned.size).toBe(33)
  expect(templates.length).toBeGreaterThanOrEqual(14)
  for (const [template, pages] of templates) {
    const expected = { home: 32, 'portal-home': 1 }[template as string] ?? 33
    expect([template, pages.length]).toEqual([template, expected])
  }
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

describe.each(templates)('%s', (_template, pages) => {
  it('has nothing for axe to say in any site', async () => {
    expect(await findingsOn(pages, { viewport: narrow })).toEqual([])
  })

  it.each(otherWays.map(([name, options], turn) => ({ name, options, turn })))('nor $name', async ({ options, turn }) => {
    const some = pages.filter((_, index) => index % Math.ceil(pages.length / fewSites) === turn)
    expect(await findingsOn(some.length > 0 ? some : pages, options)).toEqual([])
  })
})
