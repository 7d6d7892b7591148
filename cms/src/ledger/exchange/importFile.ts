import { sha256 } from '@justicia/shared-content/digests'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type PayloadRequest, type TypedUser } from 'payload'
import { inLanguageOf } from '../../words/labels.ts'
import { refusal } from '../../words/refusal.ts'
import { csvToRows, type ReadRow } from './csv.ts'
import { RowFault } from './FlatRow.ts'
import { hsdsToRows } from './hsds.ts'
import { type DocumentChange, planImport, type RowReport } from './planImport.ts'
import { readDocuments } from './readDocuments.ts'

/** Documents that one file may change: all are saved in one go, and nobody else writes meanwhile. */
export const mostDocuments = 100

const readers = { csv: csvToRows, hsds: hsdsToRows } as const
export type Format = keyof typeof readers

/** What a file would do, or did. */
export interface ImportReport {
  /** Of what would be done: sent back to do just that. */
  digest: string
  counts: Record<RowReport['outcome'], number>
  rows: (Omit<RowReport, 'reason'> & { reason?: string })[]
  isDone: boolean
}

/**
 * Reads a file and says what becomes of each row. Every change is tried on the database, with all rules, and taken back.
 * With the digest of such a report, and nothing refused, all of it is saved, or nothing.
 */
export async function importFile(
  req: PayloadRequest,
  { format, bytes, confirm }: { format: Format; bytes: Uint8Array; confirm?: string | undefined },
): Promise<ImportReport> {
  const rows = readRows(req, format, bytes)
  const states = [...new Set(rows.map(({ row }) => row.estado))]
  const documents = await readDocuments(req, states.length === 1 ? (states[0] ?? '') : '')
  const { reports, changes } = planImport(rows, await documents.finder())
  if (changes.length > mostDocuments)
    throw refusal(req, 413, {
      es: `El archivo cambia ${changes.length} documentos, y se guardan hasta ${mostDocuments} a la vez. Divídelo, por ejemplo por estado.`,
      en: `The file changes ${changes.length} documents, and up to ${mostDocuments} are saved at once. Divide it, for instance by state.`,
    })
  const digest = sha256(JSON.stringify([format, reports, changes.map(({ document }) => [document.id, document.updatedAt])]))
  const report = (isDone: boolean): ImportReport => ({
    digest,
    counts: countOutcomes(reports),
    rows: reports.map(({ reason, ...each }) => ({
      ...each,
      ...(reason === undefined ? {} : { reason: inLanguageOf(req, reason) }),
    })),
    isDone,
  })
  if (confirm === undefined) {
    for (const change of changes) await tryChange(req, change)
    return report(false)
  }
  if (confirm !== digest)
    throw refusal(req, 409, {
      es: 'Desde la revisión cambió el archivo o lo que está guardado. Revisa el archivo otra vez antes de guardar.',
      en: 'The file, or what is stored, has changed since it was looked at. Look at the file again before you save.',
    })
  if (reports.some(({ outcome }) => outcome === 'refused'))
    throw refusal(req, 400, {
      es: 'Hay renglones rechazados, y se guarda todo o nada. Corrígelos o quítalos y revisa el archivo otra vez.',
      en: 'Some rows are refused, and all is saved or nothing. Mend them or take them away, and look at the file again.',
    })
  await saveAll(req, changes)
  return report(changes.length > 0)
}

function readRows(req: PayloadRequest, format: Format, bytes: Uint8Array): ReadRow[] {
  try {
    return readers[format](bytes)
  } catch (error) {
    if (error instanceof RowFault) throw refusal(req, 400, error.label)
    throw error
  }
}

/** Saves one document and takes it back; what the rules refuse is written beside its rows. */
async function tryChange(req: PayloadRequest, change: DocumentChange): Promise<void> {
  const own = await requestOf(req)
  await initTransaction(own)
  try {
    await saveChange(own, change)
  } catch (error) {
    noteFaults(change, error)
  } finally {
    await killTransaction(own)
  }
}

async function saveAll(req: PayloadRequest, changes: readonly DocumentChange[]): Promise<void> {
  const own = await requestOf(req)
  await initTransaction(own)
  try {
    for (const change of changes) await saveChange(own, change)
    await commitTransaction(own)
  } catch (error) {
    await killTransaction(own)
    throw error
  }
}

async function saveChange(req: PayloadRequest, { collection, document, data }: DocumentChange): Promise<void> {
  const isPublished = document._status === 'published'
  await req.payload.update({
    ...{ collection, id: document.id, depth: 0, locale: 'es' },
    overrideAccess: false,
    draft: !isPublished,
    data: { ...data, _status: isPublished ? 'published' : 'draft', updatedAt: document.updatedAt } as never,
    req,
  })
}

/** A request of the same account with a transaction of its own. */
async function requestOf({ payload, user, i18n }: PayloadRequest): Promise<PayloadRequest> {
  const req = await createLocalReq({ user: user as TypedUser, locale: 'es', context: {} }, payload)
  return Object.assign(req, { i18n, t: i18n.t })
}

/** Errors that are answers to an editor have words; anything else is a fault of the server. */
function noteFaults({ places }: DocumentChange, error: unknown): void {
  const { data, message, status } = error as {
    data?: { errors?: { path: string; message: string }[] }
    message?: string
    status?: number
  }
  if (status === undefined || status >= 500) throw error
  const faults = data?.errors ?? []
  for (const { path, report } of places) {
    const own = faults.filter((fault) => path === '' || fault.path === path || fault.path.startsWith(`${path}.`))
    const others = faults.filter((fault) => !places.some((each) => fault.path.startsWith(`${each.path}.`)))
    const said = own.length > 0 ? own.map((fault) => fault.message) : others.map((fault) => `${fault.path}: ${fault.message}`)
    const words = [...new Set(said)].join(' ') || (faults.length === 0 ? (message ?? '') : '')
    report.outcome = 'refused'
    report.reason =
      words === ''
        ? {
            es: 'Otro renglón de la misma institución se rechaza. Corrige aquel.',
            en: 'Another row of the same organization is refused. Mend that one.',
          }
        : { es: words, en: words }
  }
}

function countOutcomes(reports: readonly RowReport[]): ImportReport['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of reports) counts[outcome] += 1
  return counts
}
