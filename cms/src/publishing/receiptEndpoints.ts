import type { PublishedEvent } from '@justicia/shared-content/publishing/PublishedEvent'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import type { State } from '@justicia/shared-content/schema/state'
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { mayPublish } from '../access/mayPublish.ts'
import { followsNationalWork, nationalScope } from '../access/roles.ts'
import { statesOf } from '../validation/statesOf.ts'
import { refusal } from '../words/refusal.ts'
import { askedDocument } from './askedDocument.ts'
import { keyFieldOf } from './readChanges.ts'
import { readEvents } from './readEvents.ts'

/** What the form knows of each state. */
export type NamedSite = Pick<State, 'slug' | 'short_name' | 'code'>

/** What the form shows of a document: what was published of it last, and what became of that. */
export interface DocumentReceipt {
  /** Absent while nothing of it was ever published. */
  event?: PublishedEvent
  /** Absent while it waits. */
  receipt?: Omit<Receipt, 'kind' | 'key' | 'state'> & { retryAsked?: string }
  mayRetry: boolean
  /** All states, for the tiles. */
  states: NamedSite[]
}

/**
 * GET /api/receipts/of/:kind/:id: the receipt of the document, for who may read it and edits content (403 else). 404
 * where there is none.
 */
const ofDocument: Endpoint = {
  // `collection` is what Payload calls the one that the endpoint is of.
  path: '/of/:kind/:id',
  method: 'get',
  handler: async (req) => {
    const { kind: collection, document } = await askedDocument(req, { depth: 1 })
    const { state, [keyFieldOf(collection)]: key } = document as { state?: string; [field: string]: unknown }
    const named = typeof key === 'object' && key !== null ? (key as { slug?: string }).slug : key
    const own = state === undefined || state === nationalScope ? undefined : state
    const where: Where = {
      and: [
        { kind: { equals: collection } },
        { key: { equals: named } },
        own === undefined ? { state: { exists: false } } : { state: { equals: own } },
      ],
    }
    const [event] = await readEvents(req.payload, where, { limit: 1, latest: true })
    const receipt = event && (await receiptOf(req, event.sequence))
    const answer: DocumentReceipt = {
      ...(event === undefined ? {} : { event }),
      ...(receipt === undefined ? {} : { receipt }),
      mayRetry: mayPublish(req.user, own),
      states: statesOf(req).map(({ slug, short_name, code }) => ({ slug, short_name, code })),
    }
    return Response.json(answer)
  },
}

/** POST /api/receipts/:sequence/retry: what is not live is tried again. 403 for who does not publish it, 404 where there is none. */
const retry: Endpoint = {
  path: '/:sequence/retry',
  method: 'post',
  handler: async (req) => {
    const sequence = Number(req.routeParams?.sequence)
    const { docs } = await req.payload.db.find<{ id: string | number; state?: string | null }>({
      collection: 'receipts',
      where: { sequence: { equals: Number.isInteger(sequence) ? sequence : -1 } },
      limit: 1,
      pagination: false,
    })
    const [receipt] = docs
    if (!followsNationalWork(req.user) || (receipt !== undefined && !mayPublish(req.user, receipt.state ?? undefined)))
      throw refusal(req, 403, {
        es: 'Tu cuenta no publica este contenido. Pide a quien lo publica que lo intente otra vez.',
        en: 'Your account does not publish this content. Ask who does to try again.',
      })
    if (receipt === undefined)
      throw refusal(req, 404, { es: 'No hay recibo de este cambio.', en: 'There is no receipt of this change.' })
    await req.payload.db.updateOne({
      collection: 'receipts',
      id: receipt.id,
      data: { retryAsked: new Date().toISOString() },
      returning: false,
    })
    return Response.json({ asked: true }, { status: 202 })
  },
}

export const receiptEndpoints: Endpoint[] = [ofDocument, retry]

async function receiptOf({ payload }: PayloadRequest, sequence: number): Promise<DocumentReceipt['receipt']> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection: 'receipts',
    where: { sequence: { equals: sequence } },
    limit: 1,
    pagination: false,
  })
  const [found] = docs
  if (found === undefined) return undefined
  const { htmlAt, searchAt, retryAsked, outcome, sites, reasons, findings } = found
  return {
    sequence,
    outcome: outcome as Receipt['outcome'],
    sites: (sites ?? []) as Receipt['sites'],
    reasons: (reasons ?? []) as Receipt['reasons'],
    findings: (findings ?? []) as string[],
    ...timeAs('htmlAt', htmlAt),
    ...timeAs('searchAt', searchAt),
    ...timeAs('retryAsked', retryAsked),
  }
}

function timeAs<K extends string>(name: K, value: unknown): { [key in K]?: string } {
  return (value ? { [name]: new Date(value as string | Date).toISOString() } : {}) as { [key in K]?: string }
}
