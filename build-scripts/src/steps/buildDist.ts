import { existsSync } from 'node:fs'
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import type { Finding } from '../check/CheckedSite.ts'
import type { SiteResult } from '../render/buildSite.ts'
import { type DistRecord, readDistRecord } from '../render/distRecord.ts'
import { RenderPool } from '../render/RenderPool.ts'
import { commitStage, recoverStage } from '../stage/commitStage.ts'
import { type DistLayout, distLayout } from '../stage/distLayout.ts'
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

/** Threads that suit this machine and this many sites. */
export function threadsFor(sites: number): number {
  return Math.max(1, Math.min(sites, availableParallelism(), mostThreads))
}

/**
 * Builds some sites into `outDir`, which the caller holds (`lockFile`), and switches to them. Sites that are not named stay as they are; a failure leaves
 * everything as it was.
 * @param pool to keep warm between builds; without it one is made and closed.
 * @throws {SiteBuildError}; the file system's own errors.
 */
export async function buildDist(input: {
  plan: PlanInput
  media: ReadonlyMap<string, Uint8Array>
  bundle: BundleLocation
  slugs: readonly string[]
  outDir: string
  pool?: RenderPool
  onSite?: (result: SiteResult) => void
  /** Told of what the build found damaged and did without. */
  warn?: (line: string) => void
}): Promise<DistBuild> {
  const { plan, media, bundle, slugs, outDir } = input
  const layout = distLayout(outDir)
  const pool =
    input.pool ?? new RenderPool({ size: threadsFor(slugs.length), bundleDir: bundle.dir, bundleDigest: bundle.digest })
  try {
    await requireOneDisk(layout)
    await recoverStage(layout, input.warn)
    await openNext(layout)
    const last = await readDistRecord(layout, input.warn)
    const started = performance.now()
    pool.plan(plan, media)
    const results = await pool.build({
      slugs,
      outDir,
      last: last.sites,
      ...(input.onSite === undefined ? {} : { onSite: input.onSite }),
    })
    const built = performance.now()
    const record = mergeRecord(last, results)
    const report = reportOf({ date: plan.date, record, results })
    report.seconds.sites = (built - started) / 1000
    report.peakMemoryBytes = await peakMemory()
    const changed = results.filter((result) => result.changed).map(({ slug }) => slug)
    if (results.some(({ files }) => files !== undefined)) {
      await writeFile(layout.nextDigests, JSON.stringify(record), { flush: true })
      await commitStage({ layout, slugs: changed })
    }
    report.seconds.switch = (performance.now() - built) / 1000
    return report
  } catch (error) {
    // Once the journal is there, the next build or the server finishes the switch.
    if (!existsSync(layout.journal)) await rm(layout.next, { recursive: true, force: true })
    throw error
  } finally {
    if (input.pool === undefined) await pool.close()
  }
}

/** What a build works in: it holds what was shown before and perhaps withdrawn, so only its owner may look into it. */
async function openNext({ next }: DistLayout): Promise<void> {
  await mkdir(next, { recursive: true })
  await chmod(next, 0o700)
}

/**
 * A site's folder is put in another's place at once: that needs both on one file system.
 * @throws an error with the code `EXDEV` before anything was drawn.
 */
async function requireOneDisk({ dir, sites }: DistLayout): Promise<void> {
  const stats = await Promise.all([dir, sites].map((folder) => stat(folder).catch(() => undefined)))
  const [own, ofSites] = stats.map((each) => each?.dev)
  if (own !== undefined && ofSites !== undefined && own !== ofSites)
    throw Object.assign(new Error('EXDEV'), { code: 'EXDEV', path: sites })
}

function mergeRecord(last: DistRecord, results: readonly SiteResult[]): DistRecord {
  const fresh = results.flatMap(({ slug, digests, files, findings }) =>
    files === undefined ? [] : [[slug, { digests, files, findings }] as const],
  )
  return { version: 2, sites: { ...last.sites, ...(Object.fromEntries(fresh) as DistRecord['sites']) } }
}

function reportOf(input: { date: string; record: DistRecord; results: readonly SiteResult[] }): DistBuild {
  const { date, record, results } = input
  const sum = (take: (result: SiteResult) => number) => results.reduce((total, result) => total + take(result), 0)
  const sites = Object.fromEntries(
    results.map(({ slug, pages }) => {
      const files = Object.values(record.sites[slug]?.files ?? {})
      return [slug, { pages, files: files.length, bytes: files.reduce((total, [size]) => total + size, 0) }]
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
