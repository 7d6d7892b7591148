import { readFileSync } from 'node:fs'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import { loadSiteBundle, type SiteBundle } from '../../../sites/src/examples/siteBundle.ts'

/** Pages of the examples, whose words no editor changes, in the browser: drawn by the bundle, answered without a server. */
export function useExamplePages(): { visit: (page: Page, model: PageModel) => Promise<void> } {
  let bundle: SiteBundle
  beforeAll(async () => {
    bundle = await loadSiteBundle()
  })
  return {
    async visit(page, model) {
      // A secure context: without one there is no clipboard.
      const origin = `http://${model.site.slug}.localhost`
      // Of an earlier visit.
      await page.unroute(`${origin}/**`)
      await page.route(`${origin}/**`, async (route) => {
        const { pathname } = new URL(route.request().url())
        if (pathname === model.path)
          await route.fulfill({ contentType: 'text/html; charset=utf-8', body: await bundle.render(model) })
        else if (pathname.startsWith('/assets/'))
          await route.fulfill({
            contentType: 'text/javascript',
            body: readFileSync(`${bundle.clientFolder}${pathname.slice(1)}`),
          })
        else await route.fulfill({ status: 404 })
      })
      await page.goto(`${origin}${model.path}`)
    },
  }
}
