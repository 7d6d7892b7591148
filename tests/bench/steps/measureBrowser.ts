import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { PageModel, SiteModel, Template } from '@justicia/shared-content/pages/model'
import { pageFile } from '../../../build-scripts/src/output/pageFile.ts'
import { distLayout } from '../../../build-scripts/src/release/distLayout.ts'
import { createSiteServer } from '../../../build-scripts/src/serve/createSiteServer.ts'
import { localOrigin } from '../../../build-scripts/src/serve/siteOfHost.ts'
import { listen } from '../../../build-scripts/src/steps/listen.ts'
import { launchBrowser } from '../../support/launchBrowser.ts'
import { type Load, measureLoad, slow3G } from '../../support/measureLoad.ts'
import { median } from '../measure/median.ts'
import type { BrowserFigures } from '../report/BenchReport.ts'

/** Where people arrive, and where they go first. */
const measured: readonly Template[] = ['home', 'guide', 'flow-question', 'flow-outcome', 'directory']

/**
 * Loads the heaviest page of some templates in a browser on a slow line, from the server of `npm run serve`.
 * @param input.loads how often each is loaded: the figures are the median.
 */
export async function measureBrowser(input: {
  models: ReadonlyMap<string, readonly PageModel[]>
  dist: string
  loads: number
}): Promise<BrowserFigures> {
  const { loads } = input
  const site = siteToMeasure(input.models)
  const server = createSiteServer({ dist: input.dist, sites: [site.model] })
  const port = await listen(server, 0)
  const browser = await launchBrowser()
  try {
    const pages: BrowserFigures['pages'] = []
    for (const template of measured) {
      const pagePath = await heaviest(
        site.pages.filter((page) => page.template === template).map((page) => page.path),
        distLayout(input.dist).site(site.model.slug),
      )
      if (pagePath === undefined) continue
      const rounds: Load[] = []
      while (rounds.length < loads)
        rounds.push(await measureLoad(browser, `${localOrigin(site.model.slug, port)}${pagePath}`, { profile: slow3G }))
      const middle = (take: (load: Load) => number) => median(rounds.map(take))
      pages.push({
        template,
        path: pagePath,
        firstPaint: middle((load) => load.firstPaint),
        firstContentfulPaint: middle((load) => load.firstContentfulPaint),
        largestContentfulPaint: middle((load) => load.largestContentfulPaint),
        loaded: middle((load) => load.loaded),
        layoutShift: middle((load) => load.layoutShift),
        bytes: middle((load) => load.bytes),
        requests: middle((load) => load.requests),
      })
    }
    return { loads, latency: slow3G.latency, kilobits: (slow3G.download * 8) / 1000, processor: slow3G.processor, pages }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

/** A state's site before the portal: it has every template. */
function siteToMeasure(models: ReadonlyMap<string, readonly PageModel[]>): { model: SiteModel; pages: readonly PageModel[] } {
  const sites = [...models.values()].flatMap((pages) => (pages[0] === undefined ? [] : [{ model: pages[0].site, pages }]))
  const chosen = sites.find(({ model }) => model.kind === 'state') ?? sites[0]
  if (chosen === undefined) throw new RangeError('There is no site to load.')
  return chosen
}

async function heaviest(paths: readonly string[], siteDir: string): Promise<string | undefined> {
  const weighed = await Promise.all(
    paths.map(async (each) => ({ each, size: (await stat(path.join(siteDir, pageFile(each)))).size })),
  )
  return weighed.sort((a, b) => b.size - a.size)[0]?.each
}
