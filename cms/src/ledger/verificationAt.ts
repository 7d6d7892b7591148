import type { StoredVerification } from '../documents/stored.ts'

type Data = Record<string, unknown>

/** What a document tells at a place, and what vouches for it. */
export interface Told {
  text: unknown
  verification: StoredVerification
}

const texts: Record<string, string> = { phones: 'number', schedules: 'description', locations: 'address' }

/** What a document in one language tells at a place of the ledger; undefined where there is no such place any more. */
export function toldAt(document: Data, place: string): Told | undefined {
  if (place === 'value') return told(document.value, document)
  if (place === 'website') return told((document.website as Data | undefined)?.url, document.website)
  const { list, row } = rowAt(document, place)
  return row && told(row[texts[list] ?? ''], row)
}

/** The field of a document to save so that another verification stands at a place. */
export function withVerification(document: Data, place: string, verification: StoredVerification): Data {
  if (place === 'value') return { verification }
  if (place === 'website') return { website: { ...(document.website as Data), verification } }
  const { list, row } = rowAt(document, place)
  const rows = document[list] as Data[]
  return { [list]: rows.map((each) => (each === row ? { ...each, verification } : each)) }
}

function rowAt(document: Data, place: string): { list: string; row: Data | undefined } {
  const [list = '', id] = place.split('/')
  const rows = Object.hasOwn(texts, list) && Array.isArray(document[list]) ? (document[list] as Data[]) : []
  return { list, row: id === undefined ? undefined : rows.find((each) => String(each.id) === id) }
}

function told(text: unknown, holder: unknown): Told | undefined {
  const verification = (holder as Data | null | undefined)?.verification
  return text && verification ? { text, verification: verification as StoredVerification } : undefined
}
