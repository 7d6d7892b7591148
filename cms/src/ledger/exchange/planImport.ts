import type { StoredVerification } from '../../documents/stored.ts'
import type { Label } from '../../words/labels.ts'
import { toldAt, withVerification } from '../verificationAt.ts'
import type { ReadRow } from './csv.ts'
import { type Column, changeable, columnsToVerification, type FlatRow, kindWords, RowFault } from './FlatRow.ts'
import { type Document, documentToRows, isHidden, lists } from './flatRows.ts'

/** What becomes of a row of a file. */
export interface RowReport {
  line: number
  row: Pick<FlatRow, 'estado' | 'documento' | 'clase' | 'valor'>
  outcome: 'new' | 'changed' | 'unchanged' | 'refused'
  changes: { column: Column; from: string; to: string }[]
  /** Of what is refused: why, and what to do. */
  reason?: Label
}

/** What a file makes of one document. */
export interface DocumentChange {
  collection: 'organizations' | 'facts'
  document: Document
  /** The fields to save. */
  data: Record<string, unknown>
  /** Which report is of which path of its fields: `phones.1`. */
  places: { path: string; report: RowReport }[]
}

/** How a row finds its document: by state, and name in it. */
export const documentKey = (
  collection: DocumentChange['collection'],
  { estado, documento }: Pick<FlatRow, 'estado' | 'documento'>,
) => `${collection}/${estado}/${documento}`

/** In which collection the document of a row is. */
export const collectionOf = ({ lugar }: Pick<FlatRow, 'lugar'>): DocumentChange['collection'] =>
  lugar === 'value' ? 'facts' : 'organizations'

/**
 * What the rows of a file change, row by row and document by document; nothing is saved.
 * @param find the document of a key, if the account sees it; and whether it may edit it.
 */
export function planImport(
  rows: readonly ReadRow[],
  find: (key: string) => { document: Document; mayEdit: boolean } | undefined,
): { reports: RowReport[]; changes: DocumentChange[] } {
  const changes = new Map<string, DocumentChange>()
  const seen = new Set<string>()
  const reports = rows.map(({ line, row }): RowReport => {
    const report: RowReport = { line, row: pick(row), outcome: 'unchanged', changes: [] }
    try {
      const key = documentKey(collectionOf(row), row)
      const found = find(key)
      if (found === undefined) throw unknownDocument(row)
      const { document, mayEdit } = found
      const place = `${key}/${row.lugar || row.valor}`
      if (seen.has(place)) throw repeated()
      seen.add(place)
      const change = changes.get(key) ?? { collection: collectionOf(row), document, data: {}, places: [] }
      const current = { ...document, ...change.data } as Document
      if (row.lugar === '') addRow(current, row, change, report)
      else changeRow(current, row, change, report)
      if (report.outcome === 'unchanged') return report
      if (!mayEdit) throw notYours()
      changes.set(key, change)
    } catch (error) {
      if (!(error instanceof RowFault)) throw error
      return { ...report, outcome: 'refused', changes: [], reason: error.label }
    }
    return report
  })
  return { reports, changes: [...changes.values()] }
}

function changeRow(current: Document, row: FlatRow, change: DocumentChange, report: RowReport): void {
  const before = documentToRows(current).find(({ lugar }) => lugar === row.lugar)
  const told = toldAt(current, row.lugar)
  if (before === undefined || told === undefined)
    throw new RowFault({
      es: `«${row.documento}» no tiene nada en el lugar «${row.lugar}». Baja el archivo otra vez; para agregar algo deja «lugar» vacío.`,
      en: `“${row.documento}” has nothing at the place “${row.lugar}”. Download the file again; to add something, leave “lugar” empty.`,
    })
  const changed = changeable.filter((column) => before[column] !== row[column])
  if (changed.length === 0) return
  refuseFormulas(row)
  report.outcome = 'changed'
  report.changes = changed.map((column) => ({ column, from: before[column], to: row[column] }))
  const verification = { ...told.verification, ...columnsToVerification(row) } as StoredVerification
  const data = withVerification(current, row.lugar, verification)
  Object.assign(change.data, changed.includes('valor') ? withText({ ...current, ...data }, row.lugar, row.valor, data) : data)
  change.places.push({ path: pathOf({ ...current, ...change.data }, row.lugar), report })
}

function addRow(current: Document, row: FlatRow, change: DocumentChange, report: RowReport): void {
  const list = (Object.keys(lists) as (keyof typeof lists)[]).find((name) => kindWords[lists[name].kind] === row.clase)
  if (list === undefined && row.clase !== kindWords.website)
    throw new RowFault({
      es: `«clase» dice «${row.clase}». Sin «lugar» se agrega a una institución: telefono, direccion, horario o sitio.`,
      en: `“clase” says “${row.clase}”. Without “lugar” something is added to an organization: telefono, direccion, horario or sitio.`,
    })
  if (documentToRows(current).some(({ clase, valor }) => clase === row.clase && valor === row.valor)) throw repeated()
  refuseFormulas(row)
  const verification = columnsToVerification(row)
  if (list === undefined) {
    if ((current.website as { url?: unknown } | null)?.url)
      throw new RowFault({
        es: 'Esta institución ya tiene sitio web: cambia su renglón, el que tiene «website» en «lugar».',
        en: 'This organization has a website already: change its row, which has “website” as “lugar”.',
      })
    change.data.website = { url: row.valor, verification }
  } else {
    const rows = (current[list] ?? []) as Record<string, unknown>[]
    const fresh = { [lists[list].text]: row.valor, verification, ...(list === 'phones' ? { type: 'voice' } : {}) }
    if (list === 'locations' && isHidden({ ...fresh, verification: undefined } as never, current))
      throw new RowFault({
        es: 'Es una institución confidencial: su lugar no se pone en archivos. Escríbelo en el CMS, que lo guarda sellado.',
        en: 'It is a confidential organization: no file holds its place. Write it in the CMS, which keeps it sealed.',
      })
    change.data[list] = [...rows, fresh]
  }
  report.outcome = 'new'
  const path = list === undefined ? 'website' : `${list}.${(change.data[list] as unknown[]).length - 1}`
  change.places.push({ path, report })
}

function withText(current: Document, place: string, text: string, data: Record<string, unknown>): Record<string, unknown> {
  if (place === 'value') return { ...data, value: text }
  if (place === 'website') return { website: { ...(data.website as object), url: text } }
  const [list = '', id] = place.split('/')
  const field = lists[list as keyof typeof lists].text
  const rows = current[list] as Record<string, unknown>[]
  return { [list]: rows.map((each) => (String(each.id) === id ? { ...each, [field]: text } : each)) }
}

function pathOf(document: Document, place: string): string {
  if (place === 'value') return ''
  const [list = '', id] = place.split('/')
  if (id === undefined) return list
  return `${list}.${(document[list] as { id?: unknown }[]).findIndex((each) => String(each.id) === id)}`
}

function pick({ estado, documento, clase, valor }: FlatRow): RowReport['row'] {
  return { estado, documento, clase, valor }
}

function refuseFormulas(row: FlatRow): void {
  const column = changeable.find((name) => /^[=@\t\r]/.test(row[name]))
  if (column === undefined) return
  throw new RowFault({
    es: `«${column}» empieza con «${row[column].slice(0, 1)}», como una fórmula. Escribe el texto, sin fórmula.`,
    en: `“${column}” begins with “${row[column].slice(0, 1)}”, like a formula. Write the text, without a formula.`,
  })
}

function unknownDocument({ estado, documento }: FlatRow): RowFault {
  return new RowFault({
    es: `En «${estado}» no hay «${documento}», o tu cuenta no lo ve. Revisa «estado» y «documento»; una institución nueva se escribe primero en el Directorio.`,
    en: `There is no “${documento}” in “${estado}”, or your account does not see it. Look at “estado” and “documento”; a new organization is written in the directory first.`,
  })
}

function repeated(): RowFault {
  return new RowFault({
    es: 'Ya está, en otro renglón o en la institución. Quita este renglón.',
    en: 'It is there already, in another row or in the organization. Take this row away.',
  })
}

function notYours(): RowFault {
  return new RowFault({
    es: 'Tu cuenta no edita los datos de este estado. Quita este renglón o pídelo a quien los edita.',
    en: 'Your account does not edit what this state tells. Take this row away, or ask its editor.',
  })
}
