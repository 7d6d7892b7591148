import type { PageModel } from '@justicia/shared-content/pages/model'
import { digestOfAlerts } from '../alerts/alertFiles.ts'
import type { Finding } from '../check/CheckedSite.ts'
import type { QuickCheck } from '../check/quickCheck.ts'
import { drawCharts } from '../extras/drawCharts.ts'
import { drawIcons } from '../extras/drawIcons.ts'
import { researchFiles } from '../extras/researchFiles.ts'
import { siteExtras } from '../extras/siteExtras.ts'
import type { SearchIndexer } from '../index/SearchIndexer.ts'
import { leftFiles } from '../output/leftFiles.ts'
import { pageFile } from '../output/pageFile.ts'
import type { Manifest, SiteDigests } from '../release/manifest.ts'
import type { FileTimes, ReleaseStage } from '../release/ReleaseStage.ts'
import { digestsOf, placeParts, siteParts } from './parts/siteParts.ts'
import type { SiteBundle } from './siteBundle.ts'

/** Seconds by phase of one site. */
export interface SiteSeconds {
  plan: number
  render: number
  index: number
  /** The quick checks. */
  check: number
}

/** What was done for one site. */
export interface SiteResult {
  slug: string
  pages: number
  /** Pages drawn now; the rest are as they were. */
  rendered: number
  /** The search index was written anew. */
  indexed: boolean
  /** Files whose bytes are new. */
  written: number
  /** Drawn pages that the quick checks looked at, and all that they have found in the site. */
  checked: number
  findings: Finding[]
  /** The next release, whose tree stands ready; absent when nothing changed, and the live one stays. */
  next?: Pick<Manifest, 'files' | 'inputs' | 'findings'>
  /** When the files of the next tree were last changed; of the live one, where they were only touched. */
  times?: FileTimes
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
  /** The alerts that pages ask for and show, by path in the site. */
  alerts: ReadonlyMap<string, string>
  /** Indexes of answers, by path in the site. */
  answers: ReadonlyMap<string, string>
  /** Published images, by path in the site. */
  media: ReadonlyMap<string, Uint8Array>
  /** Drawn icons are kept here between builds. */
  cacheDir: string
  /** The live release; what stands there now, the stage looks at. */
  last: Pick<Manifest, 'inputs' | 'findings' | 'files'> | undefined
  stage: ReleaseStage
  /** Looks at pages that were drawn. */
  check(input: {
    slug: string
    drawn: readonly PageModel[]
    files: ReadonlyMap<string, number>
    read: (file: string) => string
  }): QuickCheck
}

/**
 * Makes the next version of one site: each of its parts is made anew where its digest changed, and kept where not.
 */
export async function buildSite(input: BuildSiteInput): Promise<SiteResult> {
  const { slug, pages, last, stage } = input
  const parts = siteParts(input, await filesBesidePages(input))
  const digests = digestsOf(parts, input.alerts)
  if (last !== undefined && isSame(last.inputs, digests)) {
    const confirmed = confirmSite({ slug, alerts: input.alerts, last, stage })
    if (confirmed !== undefined) return confirmed
  }

  const placed = await placeParts(parts, stage, last)
  const drawn = placed.pages.made
  const faulty = new Set(last?.findings.map(({ file }) => file))
  const toCheck = pages.filter(({ path }) => drawn.has(pageFile(path)) || faulty.has(`${slug}/${pageFile(path)}`))
  const checking = performance.now()
  // A link to what was withdrawn or moved is a link to nothing.
  const left = leftFiles(stage.sizes.keys())
  const sizes = new Map([...stage.sizes].filter(([file]) => !left.has(file)))
  const { pages: checked, findings } = input.check({ slug, drawn: toCheck, files: sizes, read: (file) => stage.read(file) })
  const check = (performance.now() - checking) / 1000
  await stage.finish()
  return {
    slug,
    pages: pages.length,
    rendered: drawn.size,
    indexed: placed.search.made.size > 0,
    written: stage.tally.written,
    checked,
    findings,
    next: { files: stage.files, inputs: digests, findings },
    times: stage.times,
    seconds: {
      plan: 0,
      render: placed.pages.seconds + placed.files.seconds + placed.offline.seconds,
      index: placed.search.seconds,
      check,
    },
  }
}

/**
 * A site whose pages would be made from what they were made from: it stays, where all of it stands as it was made, under the
 * same alerts. What the quick checks found once is looked at again, until it is mended.
 * @returns undefined where it is to be made.
 */
export function confirmSite(input: {
  slug: string
  alerts: ReadonlyMap<string, string>
  last: Pick<Manifest, 'inputs' | 'findings'>
  stage: ReleaseStage
}): Omit<SiteResult, 'next'> | undefined {
  const { slug, alerts, last, stage } = input
  if (last.findings.length > 0 || last.inputs.alerts !== digestOfAlerts(alerts)) return undefined
  const confirmed = stage.confirmLast()
  if (confirmed === undefined) return undefined
  const pages = Object.keys(last.inputs.pages).length
  const seconds = { plan: 0, render: 0, index: 0, check: 0 }
  return { slug, pages, ...confirmed, rendered: 0, indexed: false, written: 0, checked: 0, findings: [], seconds }
}

/** Sitemap, robots, security.txt, icons, manifest, scripts and images. */
async function filesBesidePages(input: BuildSiteInput): Promise<Map<string, string | Uint8Array>> {
  const { pages, bundle, bundleDigest, date, media, answers, alerts, cacheDir } = input
  const files = new Map<string, string | Uint8Array>([
    ...bundle.assets,
    ...media,
    ...answers,
    ...alerts,
    ...siteExtras({ pages, date }),
    ...researchFiles(pages),
  ])
  const site = pages[0]?.site
  if (site === undefined) return files
  const paths = pages.map(({ path }) => path)
  for (const { path, content } of bundle.siteFiles(site, paths)) files.set(path, content)
  for (const [path, bytes] of await drawCharts({ pages, bundle, bundleDigest, cacheDir })) files.set(path, bytes)
  for (const [path, bytes] of await drawIcons({ icons: bundle.siteIcons(site), cacheDir })) files.set(path, bytes)
  return files
}

function isSame(a: SiteDigests, b: SiteDigests): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
