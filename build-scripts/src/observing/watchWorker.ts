import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { secretOf } from '@justicia/shared-content/cli/secretOf'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import type { PublicationFeed } from '@justicia/shared-content/publishing/PublicationFeed'
import type { PublisherWatch } from '../press/PublisherWatch.ts'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { listen } from '../steps/listen.ts'
import { healthServer } from './healthServer.ts'
import { PublishingWatch } from './PublishingWatch.ts'
import { workerMetrics } from './workerMetrics.ts'

/** Milliseconds after which the CMS counts as not answering. */
const patience = 2_000

/**
 * Lets others look how a worker does, where JUSTICIA_WORKER_PORT says on which port (JUSTICIA_WORKER_HOST: this machine
 * alone, unless told; JUSTICIA_METRICS_TOKEN: who may read its numbers).
 * @throws {UsageError} when the port is none; the system's own error when it is taken.
 */
export async function watchWorker(input: {
  env: Readonly<Record<string, string | undefined>>
  slugs: readonly string[]
  outDir: string
  feed: Pick<PublicationFeed, 'lastSequence'>
}): Promise<{ watch: PublisherWatch; close(): Promise<void> }> {
  const { env, slugs, outDir, feed } = input
  const asked = env.JUSTICIA_WORKER_PORT || ''
  const host = env.JUSTICIA_WORKER_HOST || '127.0.0.1'
  const lag = async () => {
    const last = await Promise.race([feed.lastSequence().catch(() => undefined), sleep(patience, undefined, { ref: false })])
    return last === undefined ? undefined : Math.max(0, last - watch.state.cursor)
  }
  const { register, numbers } = workerMetrics({ slugs, store: new ReleaseStore(outDir), state: () => watch.state, lag })
  const watch = new PublishingWatch(numbers)
  if (asked === '') return { watch, close: async () => undefined }
  const port = Number(asked)
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new UsageError(`JUSTICIA_WORKER_PORT=${asked} no es un puerto: usa un número de 1 a 65535.`)
  const server = healthServer({
    token: secretOf(env, 'JUSTICIA_METRICS_TOKEN'),
    isPrivate: host === '127.0.0.1' || host === '::1',
    async ready() {
      const { doing, sinceTurn, failures } = watch.state
      const waiting = await lag()
      return {
        checks: { cms: waiting !== undefined, publishing: watch.isGoing },
        lease: doing === 'standby' ? 'standby' : 'held',
        lastTurnSeconds: Math.round(sinceTurn),
        failures,
        lagEvents: waiting ?? null,
      }
    },
    metrics: async () => ({ type: register.contentType, text: await register.metrics() }),
  })
  await listen(server, port, host)
  return {
    watch,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
