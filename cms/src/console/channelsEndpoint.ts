import { type OperatorRequest, operatorRequests } from '@justicia/shared-content/channels/protocol'
import type { Endpoint } from 'payload'
import { answersChats } from '../access/answersChats.ts'

/** Milliseconds that the channels are waited for; a stream lasts for as long as somebody reads it. */
const patience = 15_000

/**
 * POST /api/channels/:request: what a console asks of the channels (`operatorRequests`, and `stream`), passed on as it came to
 * whoever `JUSTICIA_CHANNELS_URL` names. So the console needs no other origin, and the channels need not be reached from
 * outside by operators. They ask once more who it is. Refused as they refuse, or with `{ error: 'unavailable' }` where nobody
 * answers.
 */
export const channelsEndpoint: Endpoint = {
  path: '/channels/:request',
  method: 'post',
  handler: async (req) => {
    const asked = String(req.routeParams?.request)
    const isStream = asked === 'stream'
    if (!isStream && !(asked in operatorRequests)) return refuse('unknown', 404)
    if (!req.user) return refuse('no-session', 401)
    if (!answersChats(req.user)) return refuse('not-allowed', 403)
    const base = req.payload.config.custom.channelsUrl as string
    if (base === '') return refuse('unavailable', 503)
    const sent = new Headers({ 'content-type': 'application/json' })
    for (const name of ['cookie', 'origin', 'sec-fetch-site']) {
      const value = req.headers.get(name)
      if (value !== null) sent.set(name, value)
    }
    const body = isStream ? '{}' : await req.text?.()
    try {
      const answer = await fetch(`${base}/operator/${asked as OperatorRequest | 'stream'}`, {
        ...{ method: 'POST', headers: sent, redirect: 'error' },
        ...(body === undefined ? {} : { body }),
        signal: signalOf(isStream, req.signal ?? undefined),
      })
      return new Response(answer.body, { status: answer.status, headers: passedOn(answer.headers) })
    } catch (error) {
      req.payload.logger.warn({ reason: (error as Error).message }, 'the channels could not be reached')
      return refuse('unavailable', 503)
    }
  },
}

/** Of a stream, that its reader has gone; of all else, that it takes too long. */
function signalOf(isStream: boolean, gone: AbortSignal | undefined): AbortSignal {
  const signals = [...(gone === undefined ? [] : [gone]), ...(isStream ? [] : [AbortSignal.timeout(patience)])]
  return AbortSignal.any(signals)
}

function passedOn(headers: Headers): Headers {
  const kept = new Headers()
  for (const name of ['content-type', 'cache-control', 'retry-after', 'x-accel-buffering']) {
    const value = headers.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept
}

function refuse(error: 'unknown' | 'no-session' | 'not-allowed' | 'unavailable', status: number): Response {
  return Response.json({ error }, { status })
}
