import { hasToken } from '@justicia/shared-content/observing/hasToken'
import type { BasePayload } from 'payload'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { lastSequence } from '../publishing/readEvents.ts'
import type { CmsSettings } from '../settings/settings.ts'
import { type Readiness, readiness } from './readiness.ts'

/** Milliseconds for which an answer is given again: whoever asks often costs the database nothing. */
const kept = 1_000

const headers = { 'Cache-Control': 'no-store' }

/**
 * What answers `/healthz` (the process lives), `/readyz` (200 when editors can work, else 503) and `/metrics` (numbers, for
 * who carries the token). No answer tells anything of content or people.
 */
export function observingRoutes(open: () => Promise<BasePayload>, settings: Pick<CmsSettings, 'mediaDir' | 'metricsToken'>) {
  const { mediaDir, metricsToken = '' } = settings
  let last: { at: number; checks: Promise<Readiness> } | undefined
  const look = async (): Promise<Readiness> => {
    const now = performance.now()
    if (last === undefined || now - last.at > kept)
      last = {
        at: now,
        checks: open().then(
          (payload) => readiness(payload, mediaDir),
          () => ({ database: false, migrations: false, media: false }),
        ),
      }
    return last.checks
  }
  let numbers: Registry | undefined
  return {
    alive: () => Response.json({ status: 'ok' }, { headers }),
    async ready() {
      const checks = await look()
      const isReady = Object.values(checks).every(Boolean)
      return Response.json({ status: isReady ? 'ok' : 'failed', checks }, { status: isReady ? 200 : 503, headers })
    },
    async metrics(request: Request) {
      if (!hasToken(request.headers.get('authorization'), metricsToken))
        return Response.json({ status: 'failed' }, { status: 404, headers })
      numbers ??= cmsNumbers(look, open)
      return new Response(await numbers.metrics(), { headers: { ...headers, 'Content-Type': numbers.contentType } })
    },
  }
}

function cmsNumbers(look: () => Promise<Readiness>, open: () => Promise<BasePayload>): Registry {
  const register = new Registry()
  collectDefaultMetrics({ register })
  new Gauge({
    name: 'justicia_cms_check',
    help: 'Whether a check of the CMS holds (1) or not (0).',
    labelNames: ['check'],
    registers: [register],
    async collect() {
      for (const [check, holds] of Object.entries(await look())) this.set({ check }, holds ? 1 : 0)
    },
  })
  new Gauge({
    name: 'justicia_cms_last_event',
    help: 'Number of the last published event.',
    registers: [register],
    async collect() {
      this.set(
        await open()
          .then(lastSequence)
          .catch(() => Number.NaN),
      )
    },
  })
  return register
}
