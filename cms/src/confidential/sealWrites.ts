import type { BaseDatabaseAdapter } from 'payload'
import { type PlaceHolder, sealConfidential } from './places.ts'
import type { Seal } from './sealText.ts'

type Written = Record<string, unknown> & { version?: PlaceHolder }

/**
 * Seals the places of confidential organizations in whatever is written to the database, by whom and how ever: they
 * are never stored in clear, neither in a document nor in its versions.
 */
export function sealWrites(db: BaseDatabaseAdapter, seal: Seal): void {
  const methods = db as unknown as Record<string, (args: Record<string, unknown>) => Promise<unknown>>
  const wrap = (name: string, part: 'data' | 'versionData', sealPart: (written: Written) => unknown) => {
    const method = methods[name]
    if (method === undefined) return
    methods[name] = async (args) => {
      const isOrganization = (args.collection ?? args.collectionSlug) === 'organizations'
      if (!isOrganization || typeof args[part] !== 'object' || args[part] === null) return method.call(db, args)
      return method.call(db, { ...args, [part]: sealPart(args[part] as Written) })
    }
  }
  const sealDocument = (data: Written) => sealConfidential(data as PlaceHolder, seal.close)
  for (const name of ['create', 'updateOne', 'updateMany', 'upsert']) wrap(name, 'data', sealDocument)
  wrap('createVersion', 'versionData', sealDocument)
  wrap('updateVersion', 'versionData', (data) =>
    data.version === undefined ? data : { ...data, version: sealConfidential(data.version, seal.close) },
  )
}
