import type { BasePayload, PayloadRequest, Where } from 'payload'
import { sideRequest } from '../requests/sideRequest.ts'
import type { Stored } from './kinds.ts'

interface Options {
  where?: Where
  /** Fields to read; all when absent. */
  select?: Record<string, unknown>
  req?: PayloadRequest
}

/** Every document of a collection, in all languages, as the server itself sees it (no access rules, no drafts). */
export async function readStored<K extends keyof Stored>(
  payload: BasePayload,
  collection: K,
  options: Options = {},
): Promise<Stored[K][]> {
  const { where, select, req } = options
  const { docs } = await payload.find({
    collection,
    locale: 'all',
    depth: 0,
    pagination: false,
    draft: false,
    overrideAccess: true,
    ...(where === undefined ? {} : { where }),
    ...(select === undefined ? {} : { select: select as Record<string, true> }),
    ...(req === undefined ? {} : { req: sideRequest(req) }),
  })
  // Payload's types describe one locale; with `locale: 'all'` localized fields are records by language.
  return docs as unknown as Stored[K][]
}
