import { scrubText } from '@justicia/shared-content/channels/scrub'
import type { BaseDatabaseAdapter } from 'payload'

/** Scrubs the note of an inquiry in whatever is written to the database, also by what runs no hook. */
export function scrubWrites(db: BaseDatabaseAdapter): void {
  const methods = db as unknown as Record<string, (args: Record<string, unknown>) => Promise<unknown>>
  for (const name of ['create', 'updateOne', 'updateMany', 'upsert']) {
    const method = methods[name]
    if (method === undefined) continue
    methods[name] = (args) => {
      const { note } = (args.data ?? {}) as { note?: unknown }
      if (args.collection !== 'inquiries' || typeof note !== 'string') return method.call(db, args)
      return method.call(db, { ...args, data: { ...(args.data as object), note: scrubText(note) } })
    }
  }
}
