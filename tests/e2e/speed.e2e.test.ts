/** How soon a page is there on a slow connection and a slow phone, and whether it holds still. */
import type { Server } from 'node:http'
import { patient } from '@justicia/shared-content/patience'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { localOrigin } from '../../build-scripts/src/serve/siteOfHost.ts'
import { listen } from '../../build-scripts/src/steps/listen.ts'
import { launchBrowser } from '../support/launchBrowser.ts'
import { type Load, measureLoad, slow3G } from '../support/measureLoad.ts'
import { servePiecemeal } from '../support/servePiecemeal.ts'
import { desktop, phone, useBrowser } from './support/browser.ts'
import { siteAddress } from './support/siteAddress.ts'

const pages = [
  ['a home', 'jalisco', '/'],
  ['a guide', 'jalisco', '/guias/me-detuvieron/'],
  ['a guide with images', 'san-luis-potosi', '/guias/como-funciona-el-proceso-penal/'],
  ['a question', 'michoacan', '/orientador/fui-victima/'],
  ['an outcome', 'jalisco', '/orientador/detuvieron-a-alguien/pide-un-amparo/'],
  ['a directory', 'veracruz', '/directorio/'],
  ['the portal', 'nacional', '/'],
] as const

/** Seconds as the connection and the phone that are played have them; a machine that is itself slow adds its own. */
const isSoon = ({ firstContentfulPaint, largestContentfulPaint }: Load) =>
  firstContentfulPaint < patient(2000) && largestContentfulPaint < patient(2500)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
const { open } = useBrowser()

describe.each(pages)('%s', (_name, site, path) => {
  it('is painted within two seconds on slow 3G and a slow phone, and holds still', async () => {
    const loads: Load[] = []
    // A busy machine may spoil one of them: what two of three are is the median, whatever the third would be.
    while (loads.length < 3 && loads.filter(isSoon).length < 2)
      loads.push(await measureLoad(browser, siteAddress(site, path), { profile: slow3G }))
    expect(loads.filter((load) => !isSoon(load)).slice(1)).toEqual([])
    for (const { encoding, firstContentfulPaint, moved, layoutShift } of loads) {
      expect({ moved, layoutShift }).toEqual({ moved: [], layoutShift: 0 })
      expect(encoding).toBe('br')
      // Slower than a round trip: else nothing was slowed down.
      expect(firstContentfulPaint).toBeGreaterThan(slow3G.latency)
    }
  })

  it('holds still without scripts too', async () => {
    const { moved, layoutShift, firstPaint } = await measureLoad(browser, siteAddress(site, path), {
      profile: slow3G,
      scripts: false,
    })
    expect(firstPaint).toBeGreaterThan(0)
    expect({ moved, layoutShift }).toEqual({ moved: [], layoutShift: 0 })
  })
})

describe('a page of which only so much has come', () => {
  let server: Server
  let port: number
  beforeAll(async () => {
    server = servePiecemeal(inject('sitesPort'), 150)
    port = await listen(server, 0)
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  // Nothing is timed here: several at once.
  describe.concurrent.each(pages)('%s', (_name, site, path) => {
    it.each([
      ['phone', phone],
      ['desktop', desktop],
    ])('does not move what is read already, on a %s', async (_screen, viewport) => {
      const { moved, layoutShift, firstPaint, loaded } = await measureLoad(browser, `${localOrigin(site, port)}${path}`, {
        viewport,
      })
      // Else nothing was painted before it was whole.
      expect(firstPaint).toBeLessThan(loaded / 2)
      expect({ moved, layoutShift }).toEqual({ moved: [], layoutShift: 0 })
    })
  })
})

it('would tell of a page that moves', async () => {
  await open({ viewport: desktop }, async (page) => {
    await page.goto(siteAddress('jalisco', '/'))
    await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      document.querySelector('main')?.prepend(Object.assign(document.createElement('p'), { textContent: 'Llegué tarde.' }))
    })
    const shifted = () =>
      page.evaluate(() => {
        const observer = new PerformanceObserver(() => {})
        observer.observe({ type: 'layout-shift', buffered: true })
        return observer.takeRecords().length
      })
    await expect.poll(shifted).toBeGreaterThan(0)
  })
})

it('keeps room for every image, and fetches those further down only when they are needed', async () => {
  await open({ viewport: desktop }, async (page) => {
    await page.goto(siteAddress('san-luis-potosi', '/guias/como-funciona-el-proceso-penal/'))
    const images = await page
      .locator('img')
      .evaluateAll((all) => all.map((image) => ['width', 'height', 'loading', 'alt'].map((name) => image.getAttribute(name))))
    expect(images.length).toBeGreaterThan(0)
    for (const [width, height, loading, alt] of images) {
      expect(Number(width)).toBeGreaterThan(0)
      expect(Number(height)).toBeGreaterThan(0)
      expect(loading).toBe('lazy')
      expect(alt).not.toBeNull()
    }
  })
})
