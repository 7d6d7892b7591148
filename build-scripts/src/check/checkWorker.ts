import { parentPort, workerData } from 'node:worker_threads'
import type { Content } from '@justicia/shared-content/content/content'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import type { State } from '@justicia/shared-content/schema/state'
import { distLayout } from '../release/distLayout.ts'
import type { Finding } from './CheckedSite.ts'
import { createSiteChecker } from './checkSite.ts'
import { readSite } from './readSite.ts'

/** What a thread is started with: its share of the sites. */
export interface CheckWorkerData {
  dist: string
  slugs: string[]
  content: Content
  states: State[]
  /** ISO date for which the sites were built. */
  date: string
}
export interface CheckAnswer {
  slug: string
  pages: number
  findings: Finding[]
}

const { dist, slugs, content, states, date } = workerData as CheckWorkerData
const sites = siteModels({ content, states })
const checkSite = createSiteChecker({ content, states, sites, date })
for (const slug of slugs) {
  const model = sites.find((each) => each.slug === slug)
  if (model === undefined) throw new RangeError(`No hay ningún sitio «${slug}».`)
  const dir = distLayout(dist).site(slug)
  const site = await readSite({ dir, slug, kind: model.kind, origin: model.origin })
  parentPort?.postMessage({ slug, pages: site.pages.length, findings: checkSite(site, dir) } satisfies CheckAnswer)
}
