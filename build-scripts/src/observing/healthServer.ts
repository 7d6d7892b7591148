import { createServer, type IncomingMessage, type Server } from 'node:http'
import { hasToken } from '@justicia/shared-content/observing/hasToken'

/** What is asked of a part that serves nothing else. */
export interface HealthChecks {
  /** Each check with its answer: true when it is as it should be. Nothing in it is secret. */
  ready(): Promise<{ checks: Record<string, boolean>; [number: string]: unknown }>
  /** In the format of Prometheus. */
  metrics(): Promise<{ type: string; text: string }>
}

/**
 * Answers whether a process lives (`/healthz`), whether it does its work (`/readyz`: 200 or 503), and its numbers (`/metrics`).
 * @param input.token numbers are for who has it; without one, for whoever reaches the port, if that is this machine alone.
 */
export function healthServer(input: HealthChecks & { token: string; isPrivate: boolean }): Server {
  const { ready, metrics, token, isPrivate } = input
  const mayMeasure = ({ headers }: IncomingMessage) => (token === '' ? isPrivate : hasToken(headers.authorization, token))
  const answer = async (request: IncomingMessage): Promise<[status: number, type: string, text: string]> => {
    const json = 'application/json; charset=utf-8'
    const path = request.url?.split('?', 1)[0]
    if (request.method !== 'GET' && request.method !== 'HEAD') return [405, json, '{"status":"failed"}']
    if (path === '/healthz') return [200, json, '{"status":"ok"}']
    if (path === '/readyz') {
      const said = await ready()
      const isReady = Object.values(said.checks).every(Boolean)
      return [isReady ? 200 : 503, json, JSON.stringify({ status: isReady ? 'ok' : 'failed', ...said })]
    }
    if (path === '/metrics' && mayMeasure(request)) {
      const { type, text } = await metrics()
      return [200, type, text]
    }
    return [404, json, '{"status":"failed"}']
  }
  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    void answer(request)
      .catch((): [number, string, string] => [503, 'application/json; charset=utf-8', '{"status":"failed"}'])
      .then(([status, type, text]) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
        response.end(request.method === 'HEAD' ? undefined : text)
      })
  })
}
