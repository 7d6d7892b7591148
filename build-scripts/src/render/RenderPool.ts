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
 * Megabytes for a thread's short-lived objects. Left alone it grows to several times that: 690 MB in all for the 33
 * sites instead of 430, and no faster.
 */
const youngGeneration = 24

interface Job {
  message: BuildMessage
  resolve(result: SiteResult): void
  reject(error: Error): void
}

/**
 * Sites a worker holds at once: while the search engine, a process of its own, indexes one, the thread draws the next.
 */
const jobsAtOnce = 2

/**
 * Worker threads that plan, draw and index whole sites. A pool may be used for many builds: its threads keep the
 * bundle and the search engine warm.
 */
export class RenderPool {
  readonly #workers: { worker: Worker; jobs: Map<string, Job> }[]
  readonly #queue: Job[] = []

  constructor(input: { size: number } & RenderWorkerData) {
    const { size, ...workerData } = input
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
        const message: BuildMessage = { kind: 'build', slug, outDir: input.outDir, last: input.last[slug]?.digests }
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

  #start(workerData: RenderWorkerData) {
    const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    })
    const entry = { worker, jobs: new Map<string, Job>() }
    worker.on('message', (answer: RenderAnswer) => {
      const job = entry.jobs.get(answer.slug)
      entry.jobs.delete(answer.slug)
      if ('result' in answer) job?.resolve(answer.result)
      else job?.reject(new SiteBuildError({ slug: answer.slug, ...answer.failure }))
      this.#feed(entry)
    })
    const fail = (error: Error) => {
      for (const [slug, job] of entry.jobs) job.reject(new SiteBuildError({ slug, message: error.message, code: undefined }))
      entry.jobs.clear()
    }
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('El hilo que construía el sitio terminó antes de tiempo.')))
    return entry
  }

  #feed(entry: { worker: Worker; jobs: Map<string, Job> }): void {
    while (entry.jobs.size < jobsAtOnce) {
      const job = this.#queue.shift()
      if (job === undefined) return
      entry.jobs.set(job.message.slug, job)
      entry.worker.postMessage(job.message satisfies RenderMessage)
    }
  }
}
