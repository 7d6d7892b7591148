import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ReleaseStore } from '../release/ReleaseStore.ts'
import type { PublishingNumbers, PublishingState } from './PublishingWatch.ts'

/** Bounds in seconds: what is aimed at for one state and for all, and what somebody should look at. */
const buckets = [0.1, 0.2, 0.4, 0.8, 1.2, 2.5, 5, 10, 30, 60, 300]

/**
 * What can be measured of a worker, as Prometheus reads it. No label says who did something.
 * @param input.lag events that wait; undefined when the CMS does not say.
 */
export function workerMetrics(input: {
  slugs: readonly string[]
  store: ReleaseStore
  state: () => PublishingState
  lag: () => Promise<number | undefined>
}): { register: Registry; numbers: PublishingNumbers } {
  const { slugs, store, state, lag } = input
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const html = new Histogram({
    name: 'justicia_publish_html_seconds',
    help: 'From what an editor published until its pages were live.',
    buckets,
    registers,
  })
  const search = new Histogram({
    name: 'justicia_publish_search_seconds',
    help: 'From what an editor published until it was found by searching.',
    buckets,
    registers,
  })
  const outcomes = new Counter({
    name: 'justicia_events_total',
    help: 'Published events by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  const failures = new Counter({
    name: 'justicia_publish_failures_total',
    help: 'Turns of the worker that failed and were begun again.',
    registers,
  })
  new Gauge({
    name: 'justicia_queue_lag_events',
    help: 'Published events that the sites do not show yet.',
    registers,
    async collect() {
      this.set((await lag()) ?? Number.NaN)
    },
  })
  new Gauge({
    name: 'justicia_worker_turn_age_seconds',
    help: 'Since the last turn of the worker was over.',
    registers,
    collect() {
      this.set(state().sinceTurn)
    },
  })
  new Gauge({
    name: 'justicia_site_release_age_seconds',
    help: 'Since when each site shows what it does.',
    labelNames: ['site'],
    registers,
    collect() {
      this.reset()
      for (const site of slugs) {
        const since = store.history(site).at(-1)?.since
        if (store.liveTree(site) !== undefined && since !== undefined)
          this.set({ site }, Math.max(0, (Date.now() - Date.parse(since)) / 1000))
      }
    },
  })
  return {
    register,
    numbers: {
      html: (seconds) => html.observe(seconds),
      search: (seconds) => search.observe(seconds),
      outcome: (outcome) => outcomes.inc({ outcome }),
      failure: () => failures.inc(),
    },
  }
}
