import type { PageModel } from '@justicia/shared-content/pages/model'
import { digestOf } from '../../output/digestOf.ts'
import { goneMarkOf, goneText } from '../../output/goneMark.ts'
import { pageFile } from '../../output/pageFile.ts'
import type { SiteDigests } from '../../release/manifest.ts'
import type { SiteBundle } from '../siteBundle.ts'
import { goneModel, withdrawnPaths } from '../withdrawnPages.ts'
import type { SitePart } from './SitePart.ts'

/** The pages of a site, each with a digest of its own, and those that say that one was withdrawn. */
export function pagesPart(input: {
  pages: readonly PageModel[]
  bundle: Pick<SiteBundle, 'render'>
  bundleDigest: string
}): SitePart<SiteDigests['pages']> {
  const { pages, bundle, bundleDigest } = input
  const digest = Object.fromEntries(pages.map((page) => [page.path, digestOf([bundleDigest, JSON.stringify(page)])]))
  return {
    digest,
    async place(stage, last) {
      const drawn: string[] = []
      for (const page of pages) {
        const { path } = page
        const file = pageFile(path)
        if (last?.inputs.pages[path] === digest[path] && stage.keep(file)) continue
        stage.write(file, await bundle.render(page))
        drawn.push(file)
      }
      for (const path of withdrawnPaths(last, pages)) {
        const model = goneModel(path, pages)
        if (model === undefined) continue
        stage.write(pageFile(path), await bundle.render(model))
        stage.write(goneMarkOf(path), goneText)
      }
      return drawn
    },
  }
}
