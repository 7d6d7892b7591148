import type { PageModel } from '@justicia/shared-content/pages/model'
import { citationFiles } from '@justicia/shared-content/research/citationFiles'
import { readTable } from '@justicia/shared-content/research/tableFile'
import { atomFeed } from './atomFeed.ts'

/**
 * The files of the research library and of the open figures, by path: a work to be cited in every form, a table and what describes it. They stand in
 * the folder of their Spanish page, once for all languages, but for the feed, which each language has.
 */
export function researchFiles(pages: readonly PageModel[]): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  for (const page of pages) {
    const folder = page.path.slice(1)
    if (page.template === 'research' && page.body.feed !== undefined)
      files.set(page.body.feed.href.slice(1), atomFeed(page, page.body.feed))
    if (page.language !== 'es') continue
    if (page.template === 'research' && page.body.catalogue?.content !== undefined)
      files.set(page.body.catalogue.href.slice(1), `${JSON.stringify(page.body.catalogue.content, null, 2)}\n`)
    if (page.template === 'open-data' && page.body.figures?.files !== undefined) {
      const { csvHref, descriptionHref, files: own } = page.body.figures
      files.set(csvHref.slice(1), own.csv)
      files.set(descriptionHref.slice(1), `${JSON.stringify(own.description, null, 2)}\n`)
    }
    if (page.template === 'publication')
      for (const { path, content } of citationFiles(page.body.csl, folder)) files.set(path, content)
    if (page.template === 'dataset') {
      files.set(page.body.csv.href.slice(1), readTable(page.body.table))
      files.set(page.body.packageHref.slice(1), `${JSON.stringify(page.body.package, null, 2)}\n`)
    }
  }
  return files
}
