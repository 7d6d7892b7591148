import type { BasePayload, CollectionSlug, Where } from 'payload'
import { setStored, setStoredVersion } from '../database/setStored.ts'
import type { DocumentId } from '../documents/stored.ts'
import { searchSources, toSearchText } from './searchSources.ts'

const missing: Where = { searchText: { exists: false } }

/**
 * Gives documents and drafts that were stored before there was a `searchText` theirs. Without any, it costs a count a
 * collection. Accounts, which are few, are looked at one by one: their addresses once stood there, and most may not read them.
 */
export async function fillSearchText(payload: BasePayload): Promise<void> {
  for (const { config } of Object.values(payload.collections)) {
    const sources = searchSources(config)
    if (sources.length === 0) continue
    const collection = config.slug as CollectionSlug
    const textOf = (document: object) => toSearchText(sources.map(({ name }) => (document as Record<string, unknown>)[name]))
    const stale = config.auth ? {} : missing
    if ((await payload.db.count({ collection, where: stale })).totalDocs > 0) {
      const { docs } = await payload.db.find<{ id: DocumentId; searchText?: string }>({
        collection,
        where: stale,
        pagination: false,
        limit: 0,
      })
      for (const doc of docs)
        if (doc.searchText !== textOf(doc))
          await setStored({ payload, collection, id: doc.id, data: { searchText: textOf(doc) } })
    }
    if (!config.versions?.drafts) continue
    const where: Where = { and: [{ latest: { equals: true } }, { 'version.searchText': { exists: false } }] }
    if ((await payload.db.countVersions({ collection, where })).totalDocs === 0) continue
    const { docs } = await payload.db.findVersions<object>({ collection, where, pagination: false, limit: 0 })
    for (const { id, version } of docs)
      await setStoredVersion({ payload, collection, versionId: id, data: { searchText: textOf(version) } })
  }
}
