import { availableParallelism } from 'node:os'
import { isDeepStrictEqual } from 'node:util'
import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import type { Finding } from '../check/CheckedSite.ts'
import { collectGarbage, isDue } from '../release/collectGarbage.ts'
import type { Manifest } from '../release/manifest.ts'
import { type LiveRelease, ReleaseStore } from '../release/ReleaseStore.ts'
import { RenderPool } from '../render/RenderPool.ts'
import type { BuiltSite } from '../render/renderWorker.ts'
import { digestOfSource } from './digestOfSource.ts'
import type { BundleLocation } from './ensureSiteBundle.ts'
import { peakMemory } from './peakMemory.ts'

/** What a build did. Bytes and files are those of whole sites. */
export interface DistBuild {
  date: string
  pages: number
  /** Pages drawn now; the rest were as they should be. */
  rendered: number
  /** Sites whose search index was made anew. */
  indexed: number
  files: number
  /** Files whose bytes are new. */
  written: number
  bytes: number
  peakMemoryBytes: number
  /** What the quick checks found, in the order of the files; of the drawn pages, how many they looked at. */
  checks: { pages: number; findings: Finding[] }
  /** Wall-clock. `sites` is planning, drawing and indexing together; `work` is what each took, summed over sites. */
  seconds: { sites: number; switch: number; work: { plan: number; render: number; index: number; check: number } }
  sites: Record<string, { pages: number; files: number; bytes: number }>
}

/** More threads than this only cost memory. */
const mostThreads = 8

/** Loading one more takes about as long as making the pages of this many texts. */
const textsWorthAThread = 100

/** Threads that suit this machine and this many sites. */
export function threadsFor(sites: number): number {
  return Math.max(1, Math.min(sites, availableParallelism(), mostThreads))
}

/** Threads that suit one build: fewer where there is little to make, which one thread has made before another is there. */
function threadsForBuild({ content: { guides, terms, flows } }: PlanInput, sites: number): number {
  const texts = sites * (guides.length + terms.length + flows.length)
  return Math.max(1, Math.min(threadsFor(sites), Math.ceil(texts / textsWorthAThread)))
}

/**
 * Builds some sites into `outDir`, which the caller holds (`lockFile`), and switches to them. Sites that are not named
 * stay as they are; a failure, or its signal, leaves what is shown as it was. From the first switch on, it does them all.
 * @param pool to keep warm between builds; without it one is made and closed.
 * @throws {SiteBuildError}; the file system's own errors; the reason of the signal.
 */
export async function buildDist(input: {
  plan: PlanInput
  media: ReadonlyMap<string, Uint8Array>
  bundle: BundleLocation
  slugs: readonly string[]
  outDir: string
  pool?: RenderPool
  onSite?: (result: BuiltSite) => void
  /** Told of what the build found damaged and did without. */
  warn?: (line: string) => void
  signal?: AbortSignal
}): Promise<DistBuild> {
  const { plan, media, bundle, slugs, outDir, signal } = input
  signal?.throwIfAborted()
  const store = new ReleaseStore(outDir)
  const pool =
    input.pool ??
    new RenderPool({ size: threadsForBuild(plan, slugs.length), bundleDir: bundle.dir, bundleDigest: bundle.digest })
  try {
    store.open()
    const last = Object.fromEntries(slugs.map((slug) => [slug, store.current(slug, input.warn)]))
    for (const slug of slugs) store.openNextTree(slug)
    const source = await digestOfSource({ plan, media, bundle })
    const started = performance.now()
    pool.plan(plan, media, source)
    const results = await pool.build({
      slugs,
      outDir,
      last,
      signal,
      ...(input.onSite === undefined ? {} : { onSite: input.onSite }),
    })
    const built = performance.now()
    const report = reportOf({ date: plan.date, last, results })
    report.seconds.sites = (built - started) / 1000
    report.peakMemoryBytes = await peakMemory()
    await release(store, { last, results, source, signal })
    if (isDue(store)) collectGarbage(store)
    report.seconds.switch = (performance.now() - built) / 1000
    return report
  } catch (error) {
    giveBack(store)
    throw error
  } finally {
    if (input.pool === undefined) await pool.close()
  }
}

/** Every manifest first, then every switch: what can fail has failed before the first site is another. */
async function release(
  store: ReleaseStore,
  input: { last: LastReleases; results: readonly BuiltSite[]; source: string; signal: AbortSignal | undefined },
): Promise<void> {
  const { last, results, source, signal } = input
  const made = new Date().toISOString()
  const ready = []
  for (const { slug, next, times } of results) {
    const live = last[slug]
    if (next !== undefined)
      ready.push(
        await store.add({ site: slug, made, ...next }, times ?? {}, live, { isBeside: differsByAlerts(next, live), source }),
      )
    else if (live !== undefined && (times !== undefined || live.source !== source))
      await store.note(slug, live, { times: times ?? live.times, source })
  }
  signal?.throwIfAborted()
  await store.switchTo(ready)
}

/** Whether the pages say what they said, and other alerts stand above them. */
function differsByAlerts(next: Pick<Manifest, 'inputs'>, live: LiveRelease | undefined): boolean {
  if (live === undefined || next.inputs.alerts === live.manifest.inputs.alerts) return false
  return isDeepStrictEqual(next.inputs.pages, live.manifest.inputs.pages)
}

/** What a build that failed has written is needed by nothing; where it cannot be removed, a later build removes it. */
function giveBack(store: ReleaseStore): void {
  try {
    collectGarbage(store)
  } catch {
    // The failure of the build is what is told.
  }
}

type LastReleases = Readonly<Record<string, LiveRelease | undefined>>

function reportOf(input: { date: string; last: LastReleases; results: readonly BuiltSite[] }): DistBuild {
  const { date, last, results } = input
  const sum = (take: (result: BuiltSite) => number) => results.reduce((total, result) => total + take(result), 0)
  const sites = Object.fromEntries(
    results.map(({ slug, pages, next }) => {
      const files = Object.values((next ?? last[slug])?.files ?? {})
      return [slug, { pages, files: files.length, bytes: files.reduce((total, { size }) => total + size, 0) }]
    }),
  )
  const total = (field: 'files' | 'bytes') => Object.values(sites).reduce((sofar, site) => sofar + site[field], 0)
  return {
    date,
    pages: sum(({ pages }) => pages),
    rendered: sum(({ rendered }) => rendered),
    indexed: results.filter(({ indexed }) => indexed).length,
    files: total('files'),
    written: sum(({ written }) => written),
    bytes: total('bytes'),
    peakMemoryBytes: 0,
    checks: {
      pages: sum(({ checked }) => checked),
      findings: results.flatMap(({ findings }) => findings).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    },
    seconds: {
      sites: 0,
      switch: 0,
      work: {
        plan: sum(({ seconds }) => seconds.plan),
        render: sum(({ seconds }) => seconds.render),
        index: sum(({ seconds }) => seconds.index),
        check: sum(({ seconds }) => seconds.check),
      },
    },
    sites,
  }
}
