import { Worker } from 'node:worker_threads'
import type { Content } from '@justicia/shared-content/content/content'
import type { State } from '@justicia/shared-content/schema/state'
import type { Finding } from '../check/CheckedSite.ts'
import type { CheckAnswer, CheckWorkerData } from '../check/checkWorker.ts'
import { threadsFor } from './buildDist.ts'

/** What the checks found in some sites. */
export interface CheckReport {
  sites: number
  pages: number
  /** In the order of their files. */
  findings: Finding[]
}

/**
 * Runs every check on some built sites, in threads.
 * @throws {SiteMissingError} when one of them is not built.
 */
export async function checkDist(input: {
  dist: string
  slugs: readonly string[]
  content: Content
  states: State[]
  /** ISO date for which the sites were built. */
  date: string
  onSite?: () => void
}): Promise<CheckReport> {
  const { dist, slugs, content, states, date, onSite } = input
  const threads = threadsFor(slugs.length)
  const shares = Array.from({ length: threads }, (_, thread) => slugs.filter((_slug, index) => index % threads === thread))
  const answers = await Promise.all(shares.map((share) => runWorker({ dist, slugs: share, content, states, date }, onSite)))
  const all = answers.flat()
  return {
    sites: all.length,
    pages: all.reduce((total, { pages }) => total + pages, 0),
    findings: all.flatMap(({ findings }) => findings).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  }
}

function runWorker(workerData: CheckWorkerData, onSite: (() => void) | undefined): Promise<CheckAnswer[]> {
  const worker = new Worker(new URL('../check/checkWorker.ts', import.meta.url), { workerData })
  const answers: CheckAnswer[] = []
  return new Promise((resolve, reject) => {
    worker.on('message', (answer: CheckAnswer) => {
      answers.push(answer)
      onSite?.()
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(answers))
  })
}
