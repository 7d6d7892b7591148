import type { PageModel } from '@justicia/shared-content/pages/model'
import { digestOfAlerts } from '../../alerts/alertFiles.ts'
import { alertsInPage } from '../../alerts/alertsInPage.ts'
import { digestOf } from '../../output/digestOf.ts'
import { goneMarkOf, goneText } from '../../output/goneMark.ts'
import { movedMarkOf, movedText } from '../../output/movedMark.ts'
import { pageFile } from '../../output/pageFile.ts'
import type { SiteDigests } from '../../release/manifest.ts'
import type { ReleaseStage } from '../../release/ReleaseStage.ts'
import type { SiteBundle } from '../siteBundle.ts'
import { goneModel, withdrawnPaths } from '../withdrawnPages.ts'
import type { LastRelease, SitePart } from './SitePart.ts'

/** The pages of a site, each with a digest of its own, those that lead on from where one was, and those that say that one was withdrawn. */
export function pagesPart(input: {
  pages: readonly PageModel[]
  bundle: Pick<SiteBundle, 'render'>
  bundleDigest: string
  /** What stands above them, by path of the files that tell of it. */
  alerts: ReadonlyMap<string, string>
}): SitePart<SiteDigests['pages']> {
  const { pages, bundle, bundleDigest, alerts } = input
  const alertsNow = digestOfAlerts(alerts)
  const withAlerts = (file: string, html: string) => alertsInPage(html, { file, alerts })
  /** What a page says is kept, and what stands above it is put right. */
  const keep = (stage: ReleaseStage, last: LastRelease, file: string): boolean => {
    if (last.inputs.alerts === alertsNow) return stage.keep(file)
    const html = stage.readLast(file)
    if (html !== undefined) stage.write(file, withAlerts(file, html))
    return html !== undefined
  }
  const digest = Object.fromEntries(pages.map((page) => [page.path, digestOf([bundleDigest, JSON.stringify(page)])]))
  return {
    digest,
    async place(stage, last) {
      const drawn: string[] = []
      for (const page of pages) {
        const { path } = page
        const file = pageFile(path)
        if (page.template === 'moved') stage.write(movedMarkOf(path), movedText(page.body.to))
        if (last !== undefined && last.inputs.pages[path] === digest[path] && keep(stage, last, file)) continue
        stage.write(file, withAlerts(file, await bundle.render(page)))
        drawn.push(file)
      }
      for (const path of withdrawnPaths(last, pages)) {
        const model = goneModel(path, pages)
        if (model === undefined) continue
        stage.write(pageFile(path), withAlerts(pageFile(path), await bundle.render(model)))
        stage.write(goneMarkOf(path), goneText)
      }
      return drawn
    },
  }
}
