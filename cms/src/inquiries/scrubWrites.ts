import { randomBytes } from 'node:crypto'
import { scrubText } from '@justicia/shared-content/channels/scrub'
import type { BaseDatabaseAdapter } from 'payload'

type Write = (args: Record<string, unknown>) => Promise<unknown>

/**
 * Of an inquiry, in whatever is written to the database, also by what runs no hook: its note is scrubbed, and what it and
 * its rows are called says nothing. An ObjectId begins with the second in which it was made, which would outlast the hours
 * that are emptied after thirty days; these are twelve bytes drawn by lot. (SQLite numbers inquiries itself.)
 */
export function scrubWrites(db: BaseDatabaseAdapter): void {
  const methods = db as unknown as Record<string, Write>
  for (const name of ['create', 'updateOne', 'updateMany', 'upsert']) {
    const method = methods[name]
    if (method === undefined) continue
    methods[name] = (args) => {
      if (args.collection !== 'inquiries') return method.call(db, args)
      const id = name === 'create' && db.name === 'mongoose' ? { customID: nameByLot() } : {}
      return method.call(db, { ...args, ...id, data: scrubbed((args.data ?? {}) as Written) })
    }
  }
}

interface Written {
  note?: unknown
  guides?: unknown
}

function scrubbed(data: Written): Written {
  const { note, guides } = data
  return {
    ...data,
    ...(typeof note === 'string' ? { note: scrubText(note) } : {}),
    ...(Array.isArray(guides) ? { guides: guides.map((row) => ({ ...row, id: nameByLot() })) } : {}),
  }
}

/** Shaped like an ObjectId, and without the time in it. */
function nameByLot(): string {
  return randomBytes(12).toString('hex')
}
