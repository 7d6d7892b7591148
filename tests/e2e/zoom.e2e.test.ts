/** Text made larger or set wider by its reader: WCAG 2.2 1.4.4, 1.4.10 and 1.4.12, on the pages that are hardest to fit. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { hardestPages, plannedPages } from '../support/plannedPages.ts'
import { phone, useBrowser } from './support/browser.ts'
import { layoutFaults } from './support/layoutFaults.ts'
import { siteAddress } from './support/siteAddress.ts'

const { open } = useBrowser()
const pages = [...hardestPages(await plannedPages(inject('sites')))].flatMap(([template, found]) =>
  found.map((page) => ({ template, ...page })),
)

/** 1280 × 1024 at 400 %: what WCAG's 320 CSS pixels come from, with the height that then remains. */
const zoomed = { width: 320, height: 256 }
/** As WCAG 2.2, 1.4.12 words it. */
const textSpacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'

/** Everything that can be unfolded is, but for the panel that lies over the page. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(#see)')) details.open = true
  })
const barHeight = async (page: Page) => (await page.locator('.bar').boundingBox())?.height ?? Number.NaN

/** Ways in which readers make room for their letters: the window as it then is, and what their browser adds to the page. */
const ways = {
  '400 % zoom': { viewport: zoomed, style: '' },
  'text at 200 %': { viewport: phone, style: 'html{font-size:200%}' },
  'wide text spacing, 360 wide': { viewport: phone, style: textSpacing },
  'wide text spacing, 320 wide': { viewport: { width: 320, height: 640 }, style: textSpacing },
}
/** Where text is larger, what stays on top leaves two thirds. */
const barLeavesRoom = ['400 % zoom', 'text at 200 %']

describe.concurrent.each(pages)('$template: $site $path', ({ site, path }) => {
  it('is whole with larger and with wider text', async () => {
    // Loaded once: readers change it where they are, too.
    await open({ viewport: zoomed, bypassCSP: true }, async (page) => {
      await page.goto(siteAddress(site, path))
      const added = await page.addStyleTag({ content: '/* what the reader adds */' })
      await unfold(page)
      const found: Record<string, string[]> = {}
      for (const [name, { viewport, style }] of Object.entries(ways)) {
        await page.setViewportSize(viewport)
        const rules = await added.evaluate((element, css) => {
          ;(element as Element).replaceChildren(css)
          return (element as HTMLStyleElement).sheet?.cssRules.length
        }, style)
        expect(rules, name).toBe(style.split('}').length - 1)
        found[name] = await layoutFaults(page)
        if (barLeavesRoom.includes(name)) expect(await barHeight(page), name).toBeLessThanOrEqual(viewport.height / 3)
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(ways).map((name) => [name, []])))
    })
  })
})

it.each([zoomed, phone])(
  'the panel of text size and contrast is whole, $width × $height, in the largest size',
  async (viewport) => {
    await open({ viewport }, async (page) => {
      await page.goto(siteAddress('jalisco', '/guias/me-detuvieron/'))
      await page.locator('#see summary').click()
      await page.getByRole('radio', { name: 'Enorme' }).check()
      expect(await layoutFaults(page, '#see > div')).toEqual([])
      await page.locator('#see button').scrollIntoViewIfNeeded()
      const { y = Number.NaN, height = Number.NaN } = (await page.locator('#see button').boundingBox()) ?? {}
      expect(y + height).toBeLessThanOrEqual(viewport.height)
    })
  },
)

it('would tell of text that cannot be read', async () => {
  await open({ viewport: zoomed, bypassCSP: true }, async (page) => {
    await page.goto(siteAddress('jalisco', '/'))
    await page.addStyleTag({
      content: 'h1{white-space:nowrap}.lead{height:1em;overflow:hidden}.find label{position:relative;top:-4rem}',
    })
    const faults = (await layoutFaults(page)).join('\n')
    expect(faults).toContain('scrolls sideways')
    expect(faults).toContain('beyond the side: ')
    expect(faults).toContain('cut off by p.lead')
    expect(faults).toContain('one over the other')
  })
})
