import { parentPort, workerData } from 'node:worker_threads'
import { createPlanner, type PlanInput, type Planner } from '@justicia/shared-content/plan/createPlanner'
import { AnswersIndexer } from '@justicia/shared-content/search/build/answersIndex'
import { siteAnswers } from '@justicia/shared-content/search/build/siteAnswers'
import { alertFiles } from '../alerts/alertFiles.ts'
import { createQuickChecker } from '../check/quickCheck.ts'
import { KeptTextReader } from '../check/TextReader.ts'
import { SearchIndexer } from '../index/SearchIndexer.ts'
import { distLayout } from '../release/distLayout.ts'
import type { Manifest } from '../release/manifest.ts'
import { ObjectStore } from '../release/ObjectStore.ts'
import { ReleaseStage } from '../release/ReleaseStage.ts'
import type { LiveRelease } from '../release/ReleaseStore.ts'
import { buildCache } from '../repository.ts'
import { type BuildSiteInput, buildSite, confirmSite, type SiteResult } from './buildSite.ts'
import { planSite } from './planSite.ts'
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
  source: string
}
/** One site to make in an output folder. */
export interface BuildMessage {
  kind: 'build'
  slug: string
  outDir: string
  last: LiveRelease | undefined
}
/** What was done for one site, with what its pages have read. */
export interface BuiltSite extends Omit<SiteResult, 'next'> {
  next?: Pick<Manifest, 'files' | 'inputs' | 'findings' | 'reads'>
}
export type RenderMessage = PlanMessage | BuildMessage
export type RenderAnswer =
  | { slug: string; result: BuiltSite }
  | { slug: string; failure: { name: string; message: string; code: string | undefined } }

if (parentPort === null) throw new Error('renderWorker.ts solo corre dentro de un hilo.')
const port = parentPort
const { bundleDir, bundleDigest } = workerData as RenderWorkerData
const bundleReady = loadSiteBundle(bundleDir)
const indexer = new SearchIndexer()
const answersIndexer = new AnswersIndexer()
const readers = new KeptTextReader()
let plan: ({ planner: Planner; date: string; check: BuildSiteInput['check'] } & Pick<PlanMessage, 'media' | 'source'>) | undefined

port.on('message', (message: RenderMessage) => {
  if (message.kind === 'plan') {
    const planner = createPlanner(message.input)
    const check = createQuickChecker({ ...message.input, sites: planner.sites }, readers)
    plan = { planner, date: message.input.date, media: message.media, source: message.source, check }
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

async function build({ slug, outDir, last }: BuildMessage): Promise<BuiltSite> {
  if (plan === undefined) throw new Error('Falta el contenido de los sitios.')
  const bundle = await bundleReady
  const layout = distLayout(outDir)
  const alerts = alertFiles(plan.planner.alerts(slug), bundle)
  const stage = new ReleaseStage({ objects: new ObjectStore(layout), nextDir: layout.nextTree(slug), last })
  if (last?.source === plan.source) {
    const confirmed = confirmSite({ slug, alerts, last: last.manifest, stage })
    if (confirmed !== undefined) return confirmed
  }
  const started = performance.now()
  const { models, reads } = planSite(plan.planner, slug)
  const { pages, files: answers } = siteAnswers(models, answersIndexer)
  const planSeconds = (performance.now() - started) / 1000
  const { next, ...result } = await buildSite({
    slug,
    pages,
    answers,
    alerts,
    bundle,
    bundleDigest,
    indexer,
    date: plan.date,
    check: plan.check,
    media: plan.media,
    cacheDir: buildCache,
    last: last?.manifest,
    stage,
  })
  const seconds = { ...result.seconds, plan: planSeconds }
  return { ...result, seconds, ...(next === undefined ? {} : { next: { ...next, reads: reads() } }) }
}
