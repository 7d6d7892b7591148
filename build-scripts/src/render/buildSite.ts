import type { PageModel } from '@justicia/shared-content/pages/model'
import { siteExtras } from '../extras/siteExtras.ts'
import type { SearchIndexer } from '../index/SearchIndexer.ts'
import { searchDocument, searchFolder } from '../index/searchDocument.ts'
import type { SiteStage } from '../stage/SiteStage.ts'
import { digestOf, type SiteDigests } from './distRecord.ts'
import { pageFile } from './pageFile.ts'
import type { SiteBundle } from './siteBundle.ts'

/** Version of the search engine and of the documents given to it: part of the index's digest. */
const searchVersion = 'pagefind 1.6.0, documents 2'

/** Seconds by phase of one site. */
export interface SiteSeconds {
  plan: number
  render: number
  index: number
}

/** What was done for one site. */
export interface SiteResult {
  slug: string
  pages: number
  /** Pages drawn now; the rest are as they were. */
  rendered: number
  /** False: nothing changed, and the site in the output folder stays as it is. */
  changed: boolean
  /** The search index was written anew. */
  indexed: boolean
  /** Of the whole site; 0 when nothing changed. */
  files: number
  bytes: number
  written: number
  /** Files of the last version that the next one does not have. */
  removed: string[]
  digests: SiteDigests
  seconds: SiteSeconds
}

/** A site's own input, and what all sites share. */
export interface BuildSiteInput {
  slug: string
  pages: readonly PageModel[]
  bundle: SiteBundle
  bundleDigest: string
  indexer: SearchIndexer
  date: string
  /** Published images, by path in the site. */
  media: ReadonlyMap<string, Uint8Array>
  /** What is in the output folder now, if it is there. */
  last: SiteDigests | undefined
  /** Opens the site's next version; called only when something changed. */
  openStage(): SiteStage
}

/**
 * Makes the next version of one site: draws the pages whose digest changed, keeps the rest, and indexes again when
 * the indexed words changed.
 */
export async function buildSite(input: BuildSiteInput): Promise<SiteResult> {
  const { slug, pages, bundle, last } = input
  const documents = pages.flatMap((page) => searchDocument(page) ?? [])
  const files = filesBesidePages(input)
  const digests: SiteDigests = {
    pages: Object.fromEntries(pages.map((page) => [page.path, digestOf([input.bundleDigest, JSON.stringify(page)])])),
    search: digestOf([searchVersion, ...documents.flatMap(({ url, html }) => [url, html])]),
    files: digestOf([...files].flat()),
  }
  const common = { slug, pages: pages.length, digests }
  if (last !== undefined && isSame(last, digests))
    return {
      ...common,
      rendered: 0,
      changed: false,
      indexed: false,
      files: 0,
      bytes: 0,
      written: 0,
      removed: [],
      seconds: { plan: 0, render: 0, index: 0 },
    }

  const stage = input.openStage()
  const started = performance.now()
  let rendered = 0
  for (const page of pages) {
    const file = pageFile(page.path)
    if (last?.pages[page.path] === digests.pages[page.path] && stage.keep(file)) continue
    stage.write(file, await bundle.render(page))
    rendered += 1
  }
  for (const [file, content] of files) stage.write(file, content)
  const drawn = performance.now()
  const keepsIndex = last?.search === digests.search && stage.keepFolder(searchFolder)
  if (!keepsIndex) for (const [file, bytes] of await input.indexer.index(documents, digests.search)) stage.write(file, bytes)
  const { files: fileCount, bytes, written } = stage.tally
  return {
    ...common,
    rendered,
    changed: true,
    indexed: !keepsIndex,
    files: fileCount,
    bytes,
    written,
    removed: stage.removed(),
    seconds: { plan: 0, render: (drawn - started) / 1000, index: (performance.now() - drawn) / 1000 },
  }
}

/** Sitemap, robots, security.txt, icon, manifest, scripts and images. */
function filesBesidePages({ pages, bundle, date, media }: BuildSiteInput): Map<string, string | Uint8Array> {
  const site = pages[0]?.site
  return new Map<string, string | Uint8Array>([
    ...bundle.assets,
    ...media,
    ...(site === undefined ? [] : bundle.siteFiles(site).map(({ path, content }) => [path, content] as const)),
    ...siteExtras({ pages, date }),
  ])
}

function isSame(a: SiteDigests, b: SiteDigests): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
