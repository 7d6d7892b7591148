import { patient } from '@justicia/shared-content/patience'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../../support/launchBrowser.ts'

/** What the tests of one file see the sites with. */
export interface TestBrowser {
  /** Opens a page in a context of its own, and closes both. */
  open: <T>(options: BrowserContextOptions, use: (page: Page, context: BrowserContext) => Promise<T>) => Promise<T>
}

/** A headless Chromium from its npm package, for the tests of one file. */
export function useBrowser(): TestBrowser {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })
  return {
    async open(options, use) {
      const context = await browser.newContext({ locale: 'es-MX', ...options })
      context.setDefaultTimeout(patient(30_000))
      try {
        return await use(await context.newPage(), context)
      } finally {
        await context.close()
      }
    },
  }
}

export { phone } from '../../support/measureLoad.ts'
export const narrow = { width: 320, height: 640 }
export const desktop = { width: 1280, height: 800 }
