import { isValidID, type Payload } from 'payload'
import type { DocumentId } from './stored.ts'

/**
 * The id that somebody sent, as this database has it: a number in SQLite, 24 hexadecimal digits in MongoDB; undefined
 * for one that no document of it can have, which a database would fail on.
 */
export function toDatabaseId(sent: unknown, { db }: { db: Pick<Payload['db'], 'defaultIDType'> }): DocumentId | undefined {
  const text = String(sent)
  if (db.defaultIDType === 'text') return isValidID(text, 'ObjectID') ? text : undefined
  return text.trim() !== '' && Number.isSafeInteger(Number(sent)) ? Number(sent) : undefined
}
