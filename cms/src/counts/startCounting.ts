import type { IncomingMessage, ServerResponse } from 'node:http'
import { today } from '@justicia/shared-content/day'
import type { CountedPages } from '@justicia/shared-content/measurement/hits'
import type { ChannelLog } from '../channels/server/ChannelLog.ts'
import { answerHits, type HitContext } from './answerHits.ts'
import { pagesLast } from './countedPages.ts'
import { type CountStore, DailyCounter } from './DailyCounter.ts'
import { HitLimits, type HitRates } from './HitLimits.ts'

/** Milliseconds between two times of keeping: what a crash loses at most. */
const keepEvery = 60_000

/** What counting needs of the world. */
export interface CountingInput {
  siteOfOrigin: ReadonlyMap<string, string>
  readPages: () => Promise<CountedPages>
  store: CountStore
  log: ChannelLog
  now?: () => number
  rates?: HitRates
}

/** Counting at work in this process. */
export interface Counting {
  /** Answers a hit. @param addressOf where a request comes from. */
  answer(addressOf: HitContext['addressOf']): (request: IncomingMessage, response: ServerResponse) => void
  /** Keeps what was counted. */
  keep(): Promise<void>
  /** Keeps it for the last time. */
  stop(): Promise<void>
}

/**
 * Begins to count.
 * @throws where the pages cannot be read.
 */
export async function startCounting({
  log,
  now = Date.now,
  rates,
  readPages,
  siteOfOrigin,
  store,
}: CountingInput): Promise<Counting> {
  const counter = new DailyCounter(store)
  const limits = new HitLimits(rates)
  let pages = await readPages()
  const dayOf = () => today(undefined, new Date(now()))
  const keep = () => counter.keep(dayOf())
  const failed = (err: unknown) => log.warn({ err }, 'No se pudieron guardar las cuentas; se intenta de nuevo.')
  const keeping = setInterval(() => void keep().catch(failed), keepEvery)
  const reading = setInterval(() => {
    readPages().then(
      (read) => {
        pages = read
      },
      (err) => log.warn({ err }, 'No se pudo leer qué páginas hay.'),
    )
  }, pagesLast)
  for (const timer of [keeping, reading]) timer.unref()
  return {
    answer: (addressOf) =>
      answerHits({
        siteOfOrigin,
        limits,
        addressOf,
        now,
        pages: { has: (kind, page) => pages.has(kind, page) },
        add: (hit) => counter.add(dayOf(), hit),
      }),
    keep,
    async stop() {
      clearInterval(keeping)
      clearInterval(reading)
      await keep().catch(failed)
    },
  }
}
