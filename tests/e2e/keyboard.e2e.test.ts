/** The sites by keyboard alone: Tab, Shift+Tab, Enter and typing. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { pageOfEachTemplate, plannedPages } from '../support/plannedPages.ts'
import { desktop, narrow, phone, useBrowser } from './support/browser.ts'
import { outOfOrder, tabThrough, tabTo } from './support/keyboard.ts'
import { siteAddress as address } from './support/siteAddress.ts'

const browser = useBrowser()
/** Without smooth scrolling: where the page comes to rest counts. */
const open: typeof browser.open = (options, use) => browser.open({ reducedMotion: 'reduce', ...options }, use)

/** One page of each template, of different sites. */
const pages = [...pageOfEachTemplate(await plannedPages(inject('sites')))].flatMap(([template, ofTemplate], turn) => {
  const page = ofTemplate[turn % ofTemplate.length]
  return page === undefined ? [] : [{ template, ...page }]
})

/** What can be tabbed to, counted in the page itself. */
const countTabbable = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
        (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
      ).length,
  )

describe.concurrent.each(pages)('$template: $site $path', ({ site, path }) => {
  it.each([
    ['a phone', phone],
    ['a desktop', desktop],
    ['400 % zoom', { width: narrow.width, height: 256 }],
  ])('is tabbed through to the end and back on %s, and the focus is always seen', async (_name, viewport) => {
    await open({ viewport, serviceWorkers: 'block' }, async (page) => {
      await page.goto(address(site, path))
      const tabbable = await countTabbable(page)
      const there = await tabThrough(page)
      expect(there.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => [name, ...faults])).toEqual([])
      expect(outOfOrder(there)).toEqual([])
      expect(there).toHaveLength(tabbable)
      const back = await tabThrough(page, 'Shift+Tab')
      expect(back.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => [name, ...faults])).toEqual([])
      expect(back.map(({ name }) => name)).toEqual(there.map(({ name }) => name).reverse())
    })
  })
})

describe('from a state’s home, by keyboard alone', () => {
  it('the first stops are the way out and the way past the header, which lands in main', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/guias/me-detuvieron/'))
      await tabTo(page, page.locator('#exit'))
      await tabTo(page, page.getByRole('link', { name: 'Ir al contenido' }))
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    })
  })

  it('search is reached, typed into and sent', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/'))
      await tabTo(page, page.locator('main input[type=search]'))
      await page.keyboard.type('violencia en casa')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/buscar\/$/)
      const first = page.locator('#results a').first()
      await first.waitFor()
      await tabTo(page, first)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/(guias|glosario|orientador)\//)
    })
  })

  it('a door leads to a guide, whose contents and tools are reached', async () => {
    await open({ viewport: desktop }, async (page) => {
      await page.goto(address('jalisco', '/'))
      await tabTo(page, page.locator('.doors a').first())
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/victimas\/$/)
      await tabTo(page, page.locator('main a[href*="/guias/"]').first())
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/guias\/.+\/$/)
      await tabTo(page, page.locator('#tools button').first())
      await tabTo(page, page.locator('.toc a').nth(1))
      await page.keyboard.press('Enter')
      await page.waitForURL(/#/)
      const heading = page.locator(new URL(page.url()).hash)
      await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeLessThan(desktop.height)
      const bar = await page.locator('.bar').boundingBox()
      expect((await heading.boundingBox())?.y).toBeGreaterThanOrEqual(bar?.height ?? Number.NaN)
    })
  })

  it('a question flow is walked to its outcome, and on to the guide', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/'))
      await tabTo(page, page.locator('main a[href="/orientador/"]').first())
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/orientador\/$/)
      await tabTo(page, page.locator('.answers a').first())
      for (let questions = 0; questions < 10; questions++) {
        const before = page.url()
        await page.keyboard.press('Enter')
        await page.waitForURL((url) => url.href !== before)
        if ((await page.locator('.goon').count()) > 0) break
        await tabTo(page, page.locator('.answers a').last())
      }
      await tabTo(page, page.locator('.goon a').first())
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/guias\/.+\/$/)
    })
  })

  it('the reading controls are opened, and make the text larger', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/'))
      await tabTo(page, page.locator('#see summary'))
      await page.keyboard.press('Enter')
      await tabTo(page, page.getByRole('radio', { name: 'Normal' }).first())
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('html').getAttribute('data-text')).toBe('2')
      // The panel lets go of the focus, and covers nothing that is tabbed to.
      await tabTo(page, page.locator('main input[type=search]'))
    })
  })

  it('the neighbours are opened and one is chosen', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('jalisco', '/guias/robo/'))
      await tabTo(page, page.locator('.place summary'))
      await page.keyboard.press('Enter')
      await tabTo(page, page.getByRole('link', { name: 'Zacatecas' }))
      await page.keyboard.press('Enter')
      await page.waitForURL(address('zacatecas', '/guias/robo/'))
    })
  })

  it('a city is typed on the portal, and its state opens', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('nacional', '/'))
      await tabTo(page, page.locator('#place'))
      await page.keyboard.type('zapopan')
      expect(await page.locator('#estados li:visible').allTextContents()).toEqual(['Jalisco'])
      expect(await page.locator('#places').textContent()).toBe('Zapopan → Jalisco')
      await page.keyboard.press('Enter')
      await page.waitForURL(address('jalisco', '/'))
      expect(page.url()).not.toContain('zapopan')
    })
  })

  it('a page of the portal leads to the same page of a state, and of a state to the portal’s list', async () => {
    await open({ viewport: phone }, async (page) => {
      await page.goto(address('nacional', '/guias/robo/'))
      await tabTo(page, page.locator('.place summary'))
      await page.keyboard.press('Enter')
      expect(await page.locator('#estados a').count()).toBe(32)
      await tabTo(page, page.getByRole('link', { name: 'Oaxaca' }))
      await page.keyboard.press('Enter')
      await page.waitForURL(address('oaxaca', '/guias/robo/'))
      await page.locator('.place summary').click()
      await page.getByRole('link', { name: 'Los 32 estados' }).click()
      await page.waitForURL(`${address('nacional', '/guias/robo/')}#estados`)
      expect(await page.getByRole('link', { name: 'Zacatecas' }).isVisible()).toBe(true)
    })
  })

  it('quick exit leaves', async () => {
    await open({ viewport: phone }, async (page, context) => {
      await context.route(/^https:\/\//, (route) => route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' }))
      await page.goto(address('jalisco', '/'))
      await tabTo(page, page.locator('#exit'))
      await page.keyboard.press('Enter')
      await page.waitForURL(/^https:\/\//)
    })
  })
})
