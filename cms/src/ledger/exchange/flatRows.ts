import { isConfidential, isSealedPlace, type Place, type PlaceHolder } from '../../confidential/places.ts'
import type { StoredVerification } from '../../documents/stored.ts'
import { storedToDay } from '../../documents/storedDay.ts'
import { type FlatRow, kindWords, verificationToColumns } from './FlatRow.ts'

/** A document in Spanish, as the Local API hands it out. */
export type Document = Record<string, unknown> & { id: string | number; state: string; updatedAt: string }
type Row = Record<string, unknown> & { id?: string | null; verification?: StoredVerification | null }

/** Lists of an organization that files hold, and the field of a row that says it. */
export const lists = {
  phones: { text: 'number', kind: 'phone' },
  schedules: { text: 'description', kind: 'schedule' },
  locations: { text: 'address', kind: 'address' },
} as const

const factKinds: Record<string, keyof typeof kindWords> = { phone: 'phone', url: 'website', email: 'email' }

/** How files name a document within its state: the slug, or the key of a fact with its first day. */
export function documentName({ slug, key, valid_from }: Document): string {
  if (typeof slug === 'string') return slug
  const first = storedToDay(valid_from as string | null | undefined)
  return first === undefined ? String(key) : `${String(key)}/${first}`
}

/** All rows of an organization or a fact; of confidential places there is none. */
export function documentToRows(document: Document): FlatRow[] {
  const about = { estado: document.state, documento: documentName(document), nombre: String(document.name ?? document.key) }
  const row = (lugar: string, kind: keyof typeof kindWords, valor: unknown, verification: Row['verification']): FlatRow[] =>
    valor && verification?.status
      ? [{ ...about, lugar, clase: kindWords[kind], valor: String(valor), ...verificationToColumns(verification) }]
      : []
  if (typeof document.key === 'string')
    return row('value', factKinds[String(document.kind)] ?? 'fact', document.value, document.verification as Row['verification'])
  const website = document.website as Row | null | undefined
  return [
    ...Object.entries(lists).flatMap(([list, { text, kind }]) =>
      ((document[list] ?? []) as Row[])
        .filter((each) => list !== 'locations' || !isHidden(each, document))
        .flatMap((each) => row(`${list}/${each.id}`, kind, each[text], each.verification)),
    ),
    ...row('website', 'website', website?.url, website?.verification),
  ]
}

/** Whether a place is never in a file, for nobody. */
export function isHidden(place: Row, document: Document): boolean {
  return isConfidential(place as Place, document as PlaceHolder) || isSealedPlace(place as Place)
}
