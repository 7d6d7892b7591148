import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CountedPages, type Hit, hitSchema, longestHit, toHit } from '@justicia/shared-content/measurement/hits'
import type { HitLimits } from './HitLimits.ts'

/** What hits are answered with. */
export interface HitContext {
  /** Slug of the site of each origin; of the portal too. */
  siteOfOrigin: ReadonlyMap<string, string>
  pages: CountedPages
  limits: HitLimits
  /** Where a request comes from, as its limits count it. */
  addressOf: (request: IncomingMessage) => string
  add: (hit: Hit) => void
  now: () => number
}

/** Milliseconds after which half a hit is not waited for. */
const patience = 5_000

/**
 * Takes hits: 204 for one that counts, 403 from another page than a site's, 400 for what is none, 413 for more than one,
 * 429 and 503 for more than are taken, of one address and of all. Before anything of a body is read it is known whether it
 * will be: what is too much costs next to nothing. Nothing of a request is kept but the count.
 */
export function answerHits(context: HitContext) {
  const { add, pages, siteOfOrigin } = context
  return (request: IncomingMessage, response: ServerResponse): void => {
    const site = siteOfOrigin.get(request.headers.origin ?? '') ?? ''
    const early = earlyAnswer(request, context)
    if (early !== undefined) {
      answer(response, early)
      return
    }
    let text = ''
    const late = setTimeout(() => request.destroy(), patience)
    request.setEncoding('utf8')
    request.on('error', () => clearTimeout(late))
    request.on('close', () => clearTimeout(late))
    request.on('data', (part: string) => {
      if (text.length <= longestHit) text += part
      if (text.length > longestHit && !response.headersSent) answer(response, 413)
    })
    request.on('end', () => {
      clearTimeout(late)
      if (response.headersSent) return
      const hit = readHit(text, { site, pages })
      if (hit !== undefined) add(hit)
      answer(response, hit === undefined ? 400 : 204)
    })
  }
}

/** What a request is answered without being read; undefined where it may count. */
function earlyAnswer(request: IncomingMessage, context: HitContext): number | undefined {
  const { addressOf, limits, now, siteOfOrigin } = context
  const { headers } = request
  if (request.method !== 'POST') return 405
  if (!siteOfOrigin.has(headers.origin ?? '')) return 403
  // A form of another site can send no such type without asking first.
  if (!/^application\/json(;|$)/i.test(headers['content-type'] ?? '')) return 400
  if (Number(headers['content-length'] ?? 0) > longestHit) return 413
  // Pages send nothing for such readers; what sends it all the same is not counted either.
  if (headers.dnt === '1' || headers['sec-gpc'] === '1') return 204
  const taken = limits.take(addressOf(request), now())
  return taken === 'taken' ? undefined : taken === 'crowded' ? 503 : 429
}

/** Said with an answer, where there is more to say. */
const more: Readonly<Record<number, Record<string, string>>> = {
  405: { allow: 'POST' },
  413: { connection: 'close' },
  429: { 'retry-after': '60' },
  503: { 'retry-after': '60' },
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...(status === 204 ? {} : { 'content-length': '0' }),
    'cache-control': 'no-store',
    ...more[status],
  })
  response.end()
}

function readHit(text: string, known: { site: string; pages: CountedPages }): Hit | undefined {
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = hitSchema.safeParse(sent)
  return parsed.success ? toHit(parsed.data, known) : undefined
}
