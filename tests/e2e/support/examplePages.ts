import { readFileSync } from 'node:fs'
import type { AlertModel } from '@justicia/shared-content/pages/alerts'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import { alertFiles } from '../../../build-scripts/src/alerts/alertFiles.ts'
import { alertsInPage } from '../../../build-scripts/src/alerts/alertsInPage.ts'
import { loadSiteBundle, type SiteBundle } from '../../../sites/src/examples/siteBundle.ts'

/** What a page is told of when it asks, and what stands above it; asked at each request. */
interface Alerts {
  told?: () => readonly AlertModel[]
  above?: () => readonly AlertModel[]
}

/** Pages of the examples, whose words no editor changes, in the browser: drawn by the bundle, answered without a server. */
export function useExamplePages(): { visit: (page: Page, model: PageModel, alerts?: Alerts) => Promise<void> } {
  let bundle: SiteBundle
  beforeAll(async () => {
    bundle = await loadSiteBundle()
  })
  return {
    async visit(page, model, { told = () => [], above = () => [] } = {}) {
      const filesOf = (alerts: readonly AlertModel[]) => alertFiles(new Map([[model.language, alerts]]), bundle)
      const html = async () => alertsInPage(await bundle.render(model), { file: model.path.slice(1), alerts: filesOf(above()) })
      const script = `/${bundle.alertScript().path}`
      // A secure context: without one there is no clipboard.
      const origin = `http://${model.site.slug}.localhost`
      // Of an earlier visit.
      await page.unroute(`${origin}/**`)
      await page.route(`${origin}/**`, async (route) => {
        const { pathname } = new URL(route.request().url())
        if (pathname === model.path) await route.fulfill({ contentType: 'text/html; charset=utf-8', body: await html() })
        else if (pathname === script) await route.fulfill({ contentType: 'text/javascript', body: bundle.alertScript().content })
        else if (pathname.startsWith('/assets/'))
          await route.fulfill({
            contentType: 'text/javascript',
            body: readFileSync(`${bundle.clientFolder}${pathname.slice(1)}`),
          })
        else if (pathname === '/avisos.json')
          await route.fulfill({ contentType: 'application/json', body: filesOf(told()).get('avisos.json') ?? '' })
        else await route.fulfill({ status: 404 })
      })
      await page.goto(`${origin}${model.path}`)
    },
  }
}
