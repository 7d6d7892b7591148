import type { BasePayload, CollectionSlug, Where } from 'payload'
import { setStored, setStoredVersion } from '../database/setStored.ts'
import type { DocumentId } from '../documents/stored.ts'
import { searchSources, toSearchText } from './searchSources.ts'

const missing: Where = { searchText: { exists: false } }

/** Gives documents and drafts that were stored before there was a `searchText` theirs. Without any, it costs a count a collection. */
export async function fillSearchText(payload: BasePayload): Promise<void> {
  for (const { config } of Object.values(payload.collections)) {
    const sources = searchSources(config)
    if (sources.length === 0) continue
    const collection = config.slug as CollectionSlug
    const textOf = (document: object) => toSearchText(sources.map(({ name }) => (document as Record<string, unknown>)[name]))
    if ((await payload.db.count({ collection, where: missing })).totalDocs > 0) {
      const { docs } = await payload.db.find<{ id: DocumentId }>({ collection, where: missing, pagination: false, limit: 0 })
      for (const doc of docs) await setStored({ payload, collection, id: doc.id, data: { searchText: textOf(doc) } })
    }
    if (!config.versions?.drafts) continue
    const where: Where = { and: [{ latest: { equals: true } }, { 'version.searchText': { exists: false } }] }
    if ((await payload.db.countVersions({ collection, where })).totalDocs === 0) continue
    const { docs } = await payload.db.findVersions<object>({ collection, where, pagination: false, limit: 0 })
    for (const { id, version } of docs)
      await setStoredVersion({ payload, collection, versionId: id, data: { searchText: textOf(version) } })
  }
}
