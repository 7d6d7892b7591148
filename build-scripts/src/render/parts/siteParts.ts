import type { PageModel } from '@justicia/shared-content/pages/model'
import { digestOfAlerts } from '../../alerts/alertFiles.ts'
import type { SearchIndexer } from '../../index/SearchIndexer.ts'
import { searchDocument, searchFolder } from '../../index/searchDocument.ts'
import { searchVersion } from '../../index/searchVersion.ts'
import { offlineDigest, offlineFiles, offlinePlaces } from '../../offline/offlineFiles.ts'
import { digestOf } from '../../output/digestOf.ts'
import type { SiteDigests } from '../../release/manifest.ts'
import type { ReleaseStage } from '../../release/ReleaseStage.ts'
import type { SiteBundle } from '../siteBundle.ts'
import { pagesPart } from './pagesPart.ts'
import { type LastRelease, type PartName, type SiteFiles, type SitePart, type SiteParts, wholePart } from './SitePart.ts'

/**
 * What a site is made of.
 * @param files what stands beside its pages.
 */
export function siteParts(
  input: {
    pages: readonly PageModel[]
    bundle: Pick<SiteBundle, 'render' | 'serviceWorkerFile'>
    bundleDigest: string
    alerts: ReadonlyMap<string, string>
    indexer: Pick<SearchIndexer, 'index'>
  },
  files: SiteFiles,
): SiteParts {
  const { pages, bundle, bundleDigest, alerts, indexer } = input
  const documents = pages.flatMap((page) => searchDocument(page) ?? [])
  const drawn = pagesPart({ pages, bundle, bundleDigest, alerts })
  const search = digestOf([searchVersion, ...documents.flatMap(({ url, html }) => [url, html])])
  const { serviceWorkerFile } = bundle
  return {
    pages: drawn,
    search: wholePart({
      name: 'search',
      digest: search,
      places: { files: [], folders: [searchFolder] },
      make: () => indexer.index(documents, search),
    }),
    files: wholePart({ name: 'files', digest: digestOf([...files].flat()), make: async () => files }),
    offline: wholePart({
      name: 'offline',
      digest: offlineDigest({ pages, pageDigests: drawn.digest, files, alerts: digestOfAlerts(alerts) }),
      places: offlinePlaces(pages[0]?.site.languages ?? []),
      make: async (stage) => offlineFiles({ pages, files, readPage: (file) => stage.read(file), serviceWorkerFile }),
    }),
  }
}

/** What the whole site is made from. */
export function digestsOf({ pages, search, files, offline }: SiteParts, alerts: ReadonlyMap<string, string>): SiteDigests {
  const ofParts = { pages: pages.digest, search: search.digest, files: files.digest, offline: offline.digest }
  return { ...ofParts, alerts: digestOfAlerts(alerts) }
}

/** What became of a part: the paths of the files that were made, and how many seconds it took. */
export interface PlacedPart {
  made: ReadonlySet<string>
  seconds: number
}

/** Places all parts one after another: the offline pack holds what was drawn, and the index takes longest. */
export async function placeParts(
  parts: SiteParts,
  stage: ReleaseStage,
  last: LastRelease | undefined,
): Promise<Record<PartName, PlacedPart>> {
  const place = async (part: SitePart): Promise<PlacedPart> => {
    const started = performance.now()
    const made = new Set(await part.place(stage, last))
    return { made, seconds: (performance.now() - started) / 1000 }
  }
  return {
    pages: await place(parts.pages),
    files: await place(parts.files),
    offline: await place(parts.offline),
    search: await place(parts.search),
  }
}
