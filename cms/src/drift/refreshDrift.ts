import { isDeepStrictEqual } from 'node:util'
import type { BasePayload, CollectionAfterChangeHook, PayloadRequest, Where } from 'payload'
import { setStored, setStoredVersion } from '../database/setStored.ts'
import { idOf } from '../documents/idOf.ts'
import type { DocumentId } from '../documents/stored.ts'
import { contentChecked } from '../validation/mustCheckContent.ts'
import { type National, readNational } from './readNational.ts'
import { type VariantDrift, variantDrift } from './variantDrift.ts'

interface StoredStanding {
  guide?: unknown
  overrides?: Parameters<typeof variantDrift>[0]['overrides'] | null
  standing?: VariantDrift['standing'] | null
  drift?: VariantDrift['drift'] | null
}

/** Publishing a guide tells the variants whose sections it changed. */
export const refreshDriftOfGuide: CollectionAfterChangeHook = async ({ doc, req }) => {
  // The seed does it once, when all is in its place.
  if (doc._status === 'published' && req.context[contentChecked] !== true)
    await refreshDrift({ payload: req.payload, guide: doc.id, req })
  return doc
}

/**
 * Notes on each variant, published and as its editor has it now, how it stands towards its guide.
 * @param guide only its variants; all when absent.
 */
export async function refreshDrift(input: { payload: BasePayload; guide?: DocumentId; req?: PayloadRequest }): Promise<void> {
  const { payload, guide, req } = input
  const within = req === undefined ? {} : { req }
  const all = { collection: 'variants', pagination: false, limit: 0, ...within } as const
  const ofGuide = (field: string): Where[] => (guide === undefined ? [] : [{ [field]: { equals: guide } }])
  const nationals = new Map<string, National | undefined>()
  const nationalOf = async (id: DocumentId): Promise<National | undefined> => {
    if (!nationals.has(String(id))) nationals.set(String(id), await readNational(payload, id, req))
    return nationals.get(String(id))
  }
  const { docs } = await payload.db.find<StoredStanding & { id: DocumentId }>({ ...all, where: { and: ofGuide('guide') } })
  for (const doc of docs) {
    const data = await changeOf(doc)
    if (data !== undefined) await setStored({ payload, collection: 'variants', id: doc.id, data, ...within })
  }
  const where: Where = { and: [{ latest: { equals: true } }, ...ofGuide('version.guide')] }
  const { docs: versions } = await payload.db.findVersions<StoredStanding>({ ...all, where })
  for (const { id: versionId, version } of versions) {
    const data = await changeOf(version)
    if (data !== undefined) await setStoredVersion({ payload, collection: 'variants', versionId, data, ...within })
  }

  /** What must be written; undefined when it is so already. */
  async function changeOf({ guide: of, overrides, standing, drift }: StoredStanding) {
    const id = idOf(of)
    const national = id === undefined ? undefined : await nationalOf(id)
    if (national === undefined) return undefined
    const now = variantDrift({ ...national, overrides: overrides ?? [], known: drift ?? [] })
    return now.standing === standing && isDeepStrictEqual(now.drift, drift ?? []) ? undefined : { ...now }
  }
}

/** Notes it for variants that were stored before it was kept. */
export async function fillDrift(payload: BasePayload): Promise<void> {
  const { totalDocs } = await payload.db.count({
    collection: 'variants',
    where: { and: [{ standing: { exists: false } }, { guide: { exists: true } }] },
  })
  if (totalDocs > 0) await refreshDrift({ payload })
}
