import v8 from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import type { LiveRelease } from '../release/ReleaseStore.ts'
import type { BuildMessage, BuiltSite, PlanMessage, RenderAnswer, RenderMessage, RenderWorkerData } from './renderWorker.ts'

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
 * Threads are told to clear up early: left alone they hold ten times what they need. Megabytes for short-lived objects, of
 * which a page makes many; percent by which the rest grows before it is cleared up.
 */
const youngGeneration = 48
const heapGrowth = '--heap-growing-percent=50'

/** A thread that ends takes its site with it; another thread tries that site once more. */
const mostAttempts = 2

interface Job {
  message: BuildMessage
  attempts: number
  signal: AbortSignal | undefined
  resolve(result: BuiltSite): void
  reject(error: Error): void
}

/** One thread at a time; none after it ended, until there is work. */
interface Slot {
  worker: Worker | undefined
  job: Job | undefined
}

/**
 * Worker threads that plan, draw and index whole sites. A pool may be used for many builds: its threads keep the
 * bundle and the search engine warm, and one that ends is replaced.
 */
export class RenderPool {
  readonly #workerData: RenderWorkerData
  readonly #slots: Slot[]
  readonly #queue: Job[] = []
  #plan: PlanMessage | undefined
  #isClosed = false

  constructor(input: { size: number } & RenderWorkerData) {
    const { size, ...workerData } = input
    v8.setFlagsFromString(heapGrowth)
    this.#workerData = workerData
    this.#slots = Array.from({ length: size }, () => ({ worker: undefined, job: undefined }))
    for (const slot of this.#slots) slot.worker = this.#start(slot)
  }

  /**
   * Gives every worker the content that the following builds are made from.
   * @param source digest of all of it (`digestOfSource`).
   */
  plan(input: PlanInput, media: ReadonlyMap<string, Uint8Array>, source: string): void {
    this.#plan = { kind: 'plan', input, media, source }
    for (const { worker } of this.#slots) worker?.postMessage(this.#plan satisfies RenderMessage)
  }

  /**
   * Makes the next release of some sites under `outDir`. Stops taking sites at the first failure.
   * @param input.signal ends the threads that work on them, which are replaced when there is other work.
   * @throws {SiteBuildError}; the reason of the signal.
   */
  async build(input: {
    slugs: readonly string[]
    outDir: string
    last: Readonly<Record<string, LiveRelease | undefined>>
    onSite?: (result: BuiltSite) => void
    signal?: AbortSignal | undefined
  }): Promise<BuiltSite[]> {
    const { signal } = input
    signal?.throwIfAborted()
    const jobs = input.slugs.map((slug) =>
      new Promise<BuiltSite>((resolve, reject) => {
        const message: BuildMessage = { kind: 'build', slug, outDir: input.outDir, last: input.last[slug] }
        this.#queue.push({ message, attempts: 0, signal, resolve, reject })
      }).then((result) => {
        input.onSite?.(result)
        return result
      }),
    )
    const abort = () => this.#abort(signal as AbortSignal)
    signal?.addEventListener('abort', abort, { once: true })
    for (const slot of this.#slots) this.#feed(slot)
    try {
      return await Promise.all(jobs)
    } catch (error) {
      for (const job of this.#queue.splice(0)) job.reject(error as Error)
      await Promise.allSettled(jobs)
      throw error
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }

  /** Ends the threads and the search engines. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#slots.map(({ worker }) => worker?.terminate()))
  }

  /** A thread that draws does not listen: it is ended. Its job is rejected once it is gone, so that nothing writes any more. */
  #abort(signal: AbortSignal): void {
    const [mine, others] = [
      this.#queue.filter((job) => job.signal === signal),
      this.#queue.filter((job) => job.signal !== signal),
    ]
    this.#queue.splice(0, this.#queue.length, ...others)
    for (const job of mine) job.reject(signal.reason as Error)
    for (const { job, worker } of this.#slots) if (job?.signal === signal) void worker?.terminate()
  }

  #start(slot: Slot): Worker {
    const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
      workerData: this.#workerData,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    })
    let cause = new Error('El hilo que construía el sitio terminó antes de tiempo.')
    worker.on('message', (answer: RenderAnswer) => {
      const { job } = slot
      slot.job = undefined
      if ('result' in answer) job?.resolve(answer.result)
      else job?.reject(new SiteBuildError({ slug: answer.slug, ...answer.failure }))
      this.#feed(slot)
    })
    worker.on('error', (error: Error) => {
      cause = error
    })
    worker.on('exit', () => {
      const { job } = slot
      slot.worker = undefined
      slot.job = undefined
      if (job !== undefined) this.#tryAgain(job, cause)
      this.#feed(slot)
    })
    if (this.#plan !== undefined) worker.postMessage(this.#plan satisfies RenderMessage)
    return worker
  }

  #tryAgain(job: Job, cause: Error): void {
    if (job.signal?.aborted) job.reject(job.signal.reason as Error)
    else if (job.attempts < mostAttempts && !this.#isClosed) this.#queue.unshift(job)
    else job.reject(new SiteBuildError({ slug: job.message.slug, message: cause.message, code: undefined }))
  }

  /** One site at a time: while a thread waits for the search engine, a process of its own, that one has the core. */
  #feed(slot: Slot): void {
    if (slot.job !== undefined) return
    const job = this.#queue.shift()
    if (job === undefined) return
    job.attempts += 1
    slot.job = job
    slot.worker ??= this.#start(slot)
    slot.worker.postMessage(job.message satisfies RenderMessage)
  }
}
