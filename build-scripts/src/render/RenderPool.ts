import v8 from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { PlanInput } from '../plan/createPlanner.ts'
import type { SiteResult } from './buildSite.ts'
import type { DistRecord } from './distRecord.ts'
import type { BuildMessage, RenderAnswer, RenderMessage, RenderWorkerData } from './renderWorker.ts'

/** A site could not be made; the message is the cause's. */
export class SiteBuildError extends Error {
  override readonly name = 'SiteBuildError'
  readonly code: string
  readonly slug: string

  constructor(input: { slug: string; message: string; code: string | undefined }) {
    super(input.message)
    this.slug = input.slug
    this.code = input.code ?? 'site-build-failed'
  }
}

/**
 * Threads are told to clear up early: left alone they hold ten times what they need. For the 33 sites 430 MB instead of
 * 690, in the same processor time. Megabytes for short-lived objects; percent by which the rest grows before it is cleared up.
 */
const youngGeneration = 24
const heapGrowth = '--heap-growing-percent=50'

interface Job {
  message: BuildMessage
  resolve(result: SiteResult): void
  reject(error: Error): void
}

interface BusyWorker {
  worker: Worker
  job: Job | undefined
  /** Why the thread ended, if it did. */
  gone: Error | undefined
}

/**
 * Worker threads that plan, draw and index whole sites. A pool may be used for many builds: its threads keep the
 * bundle and the search engine warm.
 */
export class RenderPool {
  readonly #workers: BusyWorker[]
  readonly #queue: Job[] = []

  constructor(input: { size: number } & RenderWorkerData) {
    const { size, ...workerData } = input
    v8.setFlagsFromString(heapGrowth)
    this.#workers = Array.from({ length: size }, () => this.#start(workerData))
  }

  /** Gives every worker the content that the following builds are made from. */
  plan(input: PlanInput, media: ReadonlyMap<string, Uint8Array>): void {
    for (const { worker } of this.#workers) worker.postMessage({ kind: 'plan', input, media } satisfies RenderMessage)
  }

  /**
   * Makes the next version of some sites under `outDir`. Stops taking sites at the first failure.
   * @throws {SiteBuildError}
   */
  async build(input: {
    slugs: readonly string[]
    outDir: string
    last: DistRecord['sites']
    onSite?: (result: SiteResult) => void
  }): Promise<SiteResult[]> {
    const jobs = input.slugs.map((slug) =>
      new Promise<SiteResult>((resolve, reject) => {
        const message: BuildMessage = { kind: 'build', slug, outDir: input.outDir, last: input.last[slug] }
        this.#queue.push({ message, resolve, reject })
      }).then((result) => {
        input.onSite?.(result)
        return result
      }),
    )
    for (const each of this.#workers) this.#feed(each)
    try {
      return await Promise.all(jobs)
    } catch (error) {
      for (const job of this.#queue.splice(0)) job.reject(error as Error)
      await Promise.allSettled(jobs)
      throw error
    }
  }

  /** Ends the threads and the search engines. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()))
  }

  #start(workerData: RenderWorkerData): BusyWorker {
    const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    })
    const entry: BusyWorker = { worker, job: undefined, gone: undefined }
    worker.on('message', (answer: RenderAnswer) => {
      const { job } = entry
      entry.job = undefined
      if ('result' in answer) job?.resolve(answer.result)
      else job?.reject(new SiteBuildError({ slug: answer.slug, ...answer.failure }))
      this.#feed(entry)
    })
    const end = (error: Error) => {
      entry.gone ??= error
      entry.job?.reject(new SiteBuildError({ slug: entry.job.message.slug, message: error.message, code: undefined }))
      entry.job = undefined
    }
    worker.on('error', end)
    worker.on('exit', () => end(new Error('El hilo que construía el sitio terminó antes de tiempo.')))
    return entry
  }

  /** One site at a time: while a thread waits for the search engine, a process of its own, that one has the core. */
  #feed(entry: BusyWorker): void {
    if (entry.job !== undefined) return
    entry.job = this.#queue.shift()
    if (entry.job === undefined) return
    const { message, reject } = entry.job
    if (entry.gone === undefined) {
      entry.worker.postMessage(message satisfies RenderMessage)
      return
    }
    reject(new SiteBuildError({ slug: message.slug, message: entry.gone.message, code: undefined }))
    entry.job = undefined
  }
}
