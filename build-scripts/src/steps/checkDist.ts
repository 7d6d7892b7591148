import { Worker } from 'node:worker_threads'
import type { Content } from '@justicia/shared-content/content/content'
import type { State } from '@justicia/shared-content/schema/state'
import type { Finding } from '../check/CheckedSite.ts'
import type { CheckAnswer, CheckWorkerData } from '../check/checkWorker.ts'
import { threadsFor } from './buildDist.ts'

const mostAttempts = 2
const usualWorker = new URL('../check/checkWorker.ts', import.meta.url)

/** What the checks found in some sites. */
export interface CheckReport {
  sites: number
  pages: number
  /** In the order of their files. */
  findings: Finding[]
}

/**
 * Runs every check on some built sites, in threads.
 * @throws {SiteMissingError} when one of them is not built; {CheckWorkerError}; the reason of the signal.
 */
export async function checkDist(input: {
  dist: string
  slugs: readonly string[]
  content: Content
  states: State[]
  /** ISO date for which the sites were built. */
  date: string
  onSite?: () => void
  signal?: AbortSignal
  /** What the threads run. */
  worker?: URL
}): Promise<CheckReport> {
  const { dist, slugs, content, states, date, onSite, signal, worker = usualWorker } = input
  const threads = threadsFor(slugs.length)
  const shares = Array.from({ length: threads }, (_, thread) => slugs.filter((_slug, index) => index % threads === thread))
  const answers = await Promise.all(
    shares.map((share) => checkShare({ dist, slugs: share, content, states, date }, { onSite, signal, worker })),
  )
  const all = answers.flat()
  return {
    sites: all.length,
    pages: all.reduce((total, { pages }) => total + pages, 0),
    findings: all.flatMap(({ findings }) => findings).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  }
}

/** A thread ended before it had looked at all of its sites; the message is the cause's. */
export class CheckWorkerError extends Error {
  override readonly name = 'CheckWorkerError'
  readonly code = 'check-worker-failed'
}

/** A share of the sites in a thread; what a thread left that ended before its time is given to another, once. */
async function checkShare(
  share: CheckWorkerData,
  how: { onSite: (() => void) | undefined; signal: AbortSignal | undefined; worker: URL },
): Promise<CheckAnswer[]> {
  const { onSite, signal, worker } = how
  const answers: CheckAnswer[] = []
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    const done = new Set(answers.map(({ slug }) => slug))
    const workerData = { ...share, slugs: share.slugs.filter((slug) => !done.has(slug)) }
    const onAnswer = (answer: CheckAnswer) => {
      answers.push(answer)
      onSite?.()
    }
    const cause = await runWorker({ worker, workerData, signal, onAnswer })
    signal?.throwIfAborted()
    if (cause !== 'ended') throw cause
    if (answers.length === share.slugs.length) return answers
    if (attempt === mostAttempts) throw new CheckWorkerError('El hilo que revisaba los sitios terminó antes de tiempo.')
  }
}

/** Runs a thread to its end. @returns what it threw; `ended` where it only ended. */
function runWorker(input: {
  worker: URL
  workerData: CheckWorkerData
  signal: AbortSignal | undefined
  onAnswer: (answer: CheckAnswer) => void
}): Promise<Error | 'ended'> {
  const { workerData, signal, onAnswer } = input
  const worker = new Worker(input.worker, { workerData })
  const end = () => void worker.terminate()
  signal?.addEventListener('abort', end, { once: true })
  let thrown: Error | undefined
  return new Promise((resolve) => {
    worker.on('message', onAnswer)
    worker.on('error', (error: Error) => {
      thrown = error
    })
    worker.on('exit', () => {
      signal?.removeEventListener('abort', end)
      resolve(thrown ?? 'ended')
    })
  })
}
