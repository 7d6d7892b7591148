import type { BasePayload } from 'payload'

/** Collections of documents that say how sure they are. */
const slugs = ['facts', 'organizations'] as const

/** Where a verification may stand in a document. */
const places = ['verification', 'website.verification', 'phones.verification', 'schedules.verification', 'locations.verification']

interface Model {
  find: (filter: object) => { lean: () => Promise<Record<string, unknown>[]> }
  bulkWrite: (writes: object[]) => Promise<unknown>
}

/**
 * On MongoDB, what the migration `standings` does on SQLite: «verified» that says neither who nor how becomes pending, but
 * for 911 and 089; what was doubtful becomes pending, and is published no longer. Nothing happens a second time.
 */
export async function mendStandings({ db }: BasePayload): Promise<void> {
  if (db.name !== 'mongoose') return
  const { collections, versions } = db as unknown as Record<'collections' | 'versions', Record<string, Model>>
  for (const slug of slugs)
    for (const [model, root] of [
      [collections[slug], ''],
      [versions[slug], 'version.'],
    ] as const) {
      if (model === undefined) continue
      const filter = { $or: places.map((place) => ({ [`${root}${place}.status`]: { $in: ['verified', 'unverified'] } })) }
      const writes = (await model.find(filter).lean()).flatMap((stored) => {
        const document = (root === '' ? stored : stored.version) as Document
        if (!mendDocument(document)) return []
        const { _id, ...rest } = stored
        return [{ replaceOne: { filter: { _id }, replacement: rest } }]
      })
      if (writes.length > 0) await model.bulkWrite(writes)
    }
}

interface Statement {
  verification?: {
    status?: string | null
    checked_on?: Date | string | null
    checked_by?: string | null
    note?: string | null
  }
  number?: string
}
interface Document extends Statement {
  _status?: string
  key?: string
  website?: Statement
  phones?: Statement[]
  schedules?: Statement[]
  locations?: Statement[]
}

/** Changes a document in place; whether it did. */
function mendDocument(document: Document): boolean {
  const isEmergency = /^(emergencias|denuncia-anonima)\./.test(document.key ?? '')
  if (document.verification?.status === 'unverified') document._status = 'draft'
  const { website, phones = [], schedules = [], locations = [] } = document
  return [document, website ?? {}, ...phones, ...schedules, ...locations]
    .map((statement) => mendStatement(statement, isEmergency || ['911', '089'].includes(statement.number ?? '')))
    .includes(true)
}

function mendStatement({ verification }: Statement, isSafe: boolean): boolean {
  if (verification?.status === 'verified' && !verification.checked_by) {
    const day =
      verification.checked_on === null || verification.checked_on === undefined
        ? '?'
        : new Date(verification.checked_on).toISOString().slice(0, 10)
    verification.note = `Decía que se comprobó el ${day}, sin decir quién ni cómo.`
    verification.status = isSafe ? 'published' : 'pending'
  } else if (verification?.status === 'unverified') {
    verification.note = 'Estaba marcado como dudoso.'
    verification.status = 'pending'
  } else return false
  verification.checked_on = null
  return true
}
