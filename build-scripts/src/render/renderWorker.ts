import { parentPort, workerData } from 'node:worker_threads'
import { createPlanner, type PlanInput, type Planner } from '@justicia/shared-content/plan/createPlanner'
import { createQuickChecker } from '../check/quickCheck.ts'
import { SearchIndexer } from '../index/SearchIndexer.ts'
import { buildCache } from '../repository.ts'
import { distLayout } from '../stage/distLayout.ts'
import { SiteStage } from '../stage/SiteStage.ts'
import { type BuildSiteInput, buildSite, type SiteResult } from './buildSite.ts'
import type { SiteRecord } from './distRecord.ts'
import { loadSiteBundle } from './siteBundle.ts'

/** What a worker is started with. */
export interface RenderWorkerData {
  bundleDir: string
  bundleDigest: string
}
/** New content to plan from; answered by the first build after it. */
export interface PlanMessage {
  kind: 'plan'
  input: PlanInput
  media: ReadonlyMap<string, Uint8Array>
}
/** One site to make in an output folder. */
export interface BuildMessage {
  kind: 'build'
  slug: string
  outDir: string
  last: SiteRecord | undefined
}
export type RenderMessage = PlanMessage | BuildMessage
export type RenderAnswer =
  | { slug: string; result: SiteResult }
  | { slug: string; failure: { name: string; message: string; code: string | undefined } }

if (parentPort === null) throw new Error('renderWorker.ts solo corre dentro de un hilo.')
const port = parentPort
const { bundleDir, bundleDigest } = workerData as RenderWorkerData
const bundleReady = loadSiteBundle(bundleDir)
const indexer = new SearchIndexer()
let plan: { planner: Planner; date: string; media: ReadonlyMap<string, Uint8Array>; check: BuildSiteInput['check'] } | undefined

port.on('message', (message: RenderMessage) => {
  if (message.kind === 'plan') {
    const planner = createPlanner(message.input)
    const check = createQuickChecker({ ...message.input, sites: planner.sites })
    plan = { planner, date: message.input.date, media: message.media, check }
    return
  }
  build(message).then(
    (result) => port.postMessage({ slug: message.slug, result } satisfies RenderAnswer),
    (error: Error & { code?: unknown }) =>
      port.postMessage({
        slug: message.slug,
        failure: { name: error.name, message: error.message, code: typeof error.code === 'string' ? error.code : undefined },
      } satisfies RenderAnswer),
  )
})

async function build({ slug, outDir, last }: BuildMessage): Promise<SiteResult> {
  if (plan === undefined) throw new Error('Falta el contenido de los sitios.')
  const bundle = await bundleReady
  const layout = distLayout(outDir)
  const started = performance.now()
  const pages = plan.planner.planSite(slug)
  const planSeconds = (performance.now() - started) / 1000
  const result = await buildSite({
    slug,
    pages,
    bundle,
    bundleDigest,
    indexer,
    date: plan.date,
    check: plan.check,
    media: plan.media,
    cacheDir: buildCache,
    last,
    stage: new SiteStage({ lastDir: layout.site(slug), nextDir: layout.nextSite(slug), last: last?.files }),
  })
  return { ...result, seconds: { ...result.seconds, plan: planSeconds } }
}
