import { patient } from '@justicia/shared-content/patience'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { guide } from '../../sites/src/examples/guideExamples.ts'
import { desktop, phone, useBrowser } from './support/browser.ts'
import { useExamplePages } from './support/examplePages.ts'
import { pressShift } from './support/pressShift.ts'

const { open } = useBrowser()
const { visit } = useExamplePages()
const elsewhere = /^https:/

/** A page beside a world of which nothing is fetched; what the other page was asked with. */
async function besideNothing(
  options: BrowserContextOptions,
  use: (page: Page, asked: { referer: string | undefined }[]) => Promise<void>,
): Promise<void> {
  await open({ viewport: phone, ...options }, async (page, context) => {
    const asked: { referer: string | undefined }[] = []
    await context.route(elsewhere, async (route) => {
      asked.push({ referer: (await route.request().allHeaders()).referer })
      await route.fulfill({ contentType: 'text/html', body: '<title>otra</title>' })
    })
    await use(page, asked)
  })
}

/** The same, where a guide is open. */
async function inGuide(
  options: BrowserContextOptions,
  use: (page: Page, asked: { referer: string | undefined }[]) => Promise<void>,
): Promise<void> {
  await besideNothing(options, async (page, asked) => {
    await visit(page, guide)
    await use(page, asked)
  })
}

const leaves = (page: Page) => expect.poll(() => page.url(), { timeout: patient(10_000) }).toMatch(elsewhere)
/** Still there once what was done has had its effect. */
const staysReadable = async (page: Page) => {
  await page.waitForTimeout(150)
  expect(page.url()).not.toMatch(elsewhere)
  expect(await page.locator('h1').isVisible()).toBe(true)
}

/**
 * All that leaving uses of a browser, and what else runs on a page, as owner and name. Old browsers lack it, web views
 * without storage have null in its place, and settings or too many calls make it throw.
 */
const used: readonly (readonly [owner: string, name: string])[] = [
  ['Element.prototype', 'replaceChildren'],
  ['Element.prototype', 'remove'],
  ['Element.prototype', 'closest'],
  ['Element.prototype', 'append'],
  ['Element.prototype', 'hidden'],
  ['HTMLElement.prototype', 'hidden'],
  ['HTMLElement.prototype', 'dataset'],
  ['Node.prototype', 'textContent'],
  ['Document.prototype', 'title'],
  ['Document.prototype', 'body'],
  ['Document.prototype', 'documentElement'],
  ['Document.prototype', 'querySelector'],
  ['Document.prototype', 'querySelectorAll'],
  ['Document.prototype', 'getElementById'],
  ['window', 'sessionStorage'],
  ['window', 'localStorage'],
  ['Storage.prototype', 'clear'],
  ['Storage.prototype', 'setItem'],
  ['Storage.prototype', 'getItem'],
  ['Storage.prototype', 'removeItem'],
  ['window', 'history'],
  ['History.prototype', 'replaceState'],
  ['History.prototype', 'state'],
  ['window', 'performance'],
  ['Performance.prototype', 'getEntriesByType'],
  ['Performance.prototype', 'navigation'],
  ['window', 'dispatchEvent'],
  ['EventTarget.prototype', 'dispatchEvent'],
  ['window', 'addEventListener'],
  ['window', 'Event'],
  ['Event.prototype', 'preventDefault'],
  ['Event.prototype', 'timeStamp'],
  ['window', 'caches'],
  ['Navigator.prototype', 'serviceWorker'],
  ['Navigator.prototype', 'connection'],
  ['window', 'matchMedia'],
  ['window', 'speechSynthesis'],
  ['window', 'SpeechSynthesisUtterance'],
  ['window', 'DOMException'],
  ['window', 'URL'],
  ['window', 'URLSearchParams'],
  ['window', 'FormData'],
  ['window', 'DecompressionStream'],
  ['window', 'setTimeout'],
  ['window', 'Promise'],
  ['window', 'PointerEvent'],
  ['Object', 'fromEntries'],
  ['Object', 'keys'],
  ['Array.prototype', 'filter'],
  ['Array.prototype', 'flatMap'],
  ['Array.prototype', 'includes'],
  ['Array.prototype', 'every'],
  ['JSON', 'parse'],
  ['Number', 'NEGATIVE_INFINITY'],
]
const gone = {
  missing: (owner: string, name: string) => define(owner, name, 'value: undefined'),
  null: (owner: string, name: string) => define(owner, name, 'value: null'),
  forbidden: (owner: string, name: string) => define(owner, name, "get() { throw new DOMException('x', 'SecurityError') }"),
}
function define(owner: string, name: string, what: string): string {
  return `delete ${owner}.${name}; Object.defineProperty(${owner}, '${name}', { ${what}, configurable: true })`
}

/** How many readers try at once what they are stuck without. */
const readers = 4

/**
 * What of all that keeps the reader on the page when it is gone in this way. Each reader leaves, comes again where
 * something else is gone, and leaves again: to open a new tab each time would take three times as long.
 */
async function stuckWithout(how: keyof typeof gone, names: typeof used, leave: (page: Page) => Promise<void>): Promise<string[]> {
  const stuck: string[] = []
  const queue = [...names]
  const read = () =>
    besideNothing({}, async (page) => {
      // Playwright's own way takes no script back.
      const protocol = await page.context().newCDPSession(page)
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const [owner, name] = next
        const source = gone[how](owner, name)
        const { identifier } = await protocol.send('Page.addScriptToEvaluateOnNewDocument', { source })
        await visit(page, guide)
        await leave(page)
        await leaves(page).catch(() => stuck.push(`${owner}.${name}`))
        await protocol.send('Page.removeScriptToEvaluateOnNewDocument', { identifier })
      }
    })
  await Promise.all(Array.from({ length: readers }, read))
  return stuck
}

describe('quick exit leaves by its button', () => {
  it.each(Object.keys(gone) as (keyof typeof gone)[])('whatever of the browser is %s', async (how) => {
    // By the browser's own hand: a test's click waits for much of what is missing here.
    expect(await stuckWithout(how, used, async (page) => page.mouse.click(...(await exitAt(page))))).toEqual([])
  })

  it('when a script of the page fails, or none comes', async () => {
    for (const [asset, body] of [
      [/assets/, 'throw new Error("x")'],
      [/assets/, 'this is no script'],
    ] as const)
      await inGuide({}, async (page) => {
        await page.route(asset, (route) => route.fulfill({ contentType: 'text/javascript', body }))
        await page.reload()
        await page.locator('#exit').click()
        await leaves(page)
      })
  })

  it('without JavaScript', async () => {
    await inGuide({ javaScriptEnabled: false }, async (page, asked) => {
      await page.locator('#exit').click()
      await leaves(page)
      expect(asked).toEqual([{ referer: undefined }])
    })
  })

  it('and tells the other page nothing of where it comes from', async () => {
    for (const leave of [(page: Page) => page.locator('#exit').click(), (page: Page) => pressShift(page)])
      await inGuide({}, async (page, asked) => {
        await leave(page)
        await leaves(page)
        expect(asked.length).toBeGreaterThan(0)
        for (const { referer } of asked) expect(referer).toBeUndefined()
      })
  })

  it('and leaves nothing to read where the other page does not come', async () => {
    for (const [failure, leave, look] of [
      ['aborted', (page: Page) => page.locator('#exit').click({ noWaitAfter: true }), ',…,/'],
      ['internetdisconnected', (page: Page) => pressShift(page), ',,/'],
    ] as const)
      await open({ viewport: phone }, async (page, context) => {
        await context.route(elsewhere, (route) => route.abort(failure))
        await visit(page, guide)
        await leave(page)
        const now = () => page.evaluate(() => [document.body.innerText, document.title, location.pathname].join())
        await expect.poll(() => now().catch(() => '')).toBe(look)
      })
  })
})

/** The middle of the button, in pixels of the window: it stands at the right end of the bar. */
async function exitAt(page: Page): Promise<[number, number]> {
  const box = await page.locator('#exit').boundingBox()
  if (box === null) throw new Error('There is no way out.')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

describe('three presses of Shift', () => {
  it('lead away', async () => {
    await inGuide({ viewport: desktop }, async (page) => {
      await pressShift(page)
      await leaves(page)
    })
  })

  it('lead away where storage, history or the ways to empty a page fail', async () => {
    const tidying = used.filter(([, name]) =>
      /^(replaceChildren|sessionStorage|replaceState|textContent|hidden|title|body|history|Event|performance|setItem)$/.test(
        name,
      ),
    )
    for (const how of ['null', 'forbidden'] as const) expect(await stuckWithout(how, tidying, pressShift)).toEqual([])
  })

  it('count both hands: two at once, then one', async () => {
    await inGuide({ viewport: desktop }, async (page) => {
      await page.keyboard.down('ShiftLeft')
      await page.keyboard.down('ShiftRight')
      await page.keyboard.up('ShiftLeft')
      await page.keyboard.up('ShiftRight')
      await page.keyboard.press('ShiftRight')
      await leaves(page)
    })
  })

  const deeds: Record<string, (page: Page) => Promise<void>> = {
    'a click': (page) => page.mouse.click(5, 300),
    'the wheel': (page) => page.mouse.wheel(0, 50),
    'a key that a screen reader keeps for itself': (page) => page.waitForTimeout(300),
    Tab: (page) => page.keyboard.press('Tab'),
    'a letter': (page) => page.keyboard.press('m'),
    'text that comes without a key': (page) => page.keyboard.insertText('M'),
  }
  it.each(Object.keys(deeds))('do not when Shift was held for %s', async (deed) => {
    await inGuide({ viewport: desktop }, async (page) => {
      for (let time = 0; time < 3; time++) {
        await page.keyboard.down('Shift')
        await deeds[deed]?.(page)
        await page.keyboard.up('Shift')
      }
      if (deed !== 'text that comes without a key') await staysReadable(page)
    })
  })
})
