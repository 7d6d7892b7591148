import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { editableStates, followsAllWork, hasRole, type Role } from '../access/roles.ts'
import { accountNames } from '../accounts/accountName.ts'
import type { DocumentId } from '../documents/stored.ts'
import { stateOfText } from '../review/watchReview.ts'
import { refusal } from '../words/refusal.ts'
import { findReviewed, type Reviewed, writtenText } from './findReviewed.ts'

/** A remark as it is kept; an answer names the remark that it is to. */
export interface StoredRemark {
  id: DocumentId
  document: string
  name: string
  state: string | null
  section: string | null
  thread: string | null
  text: string
  by: string | null
  at: string
  assignee: string | null
  resolvedAt: string | null
  resolvedBy: string | null
}

/** A remark as the form shows it. */
export interface ShownRemark {
  id: DocumentId
  section: string | null
  text: string
  who: string
  at: string
  assignee: string | null
  resolved: { who: string; at: string } | null
  answers: { id: DocumentId; text: string; who: string; at: string }[]
}

/** What the form is told of the remarks on a document. */
export interface DocumentRemarks {
  remarks: ShownRemark[]
  /** Accounts that a remark can be assigned to. */
  accounts: { id: string; name: string }[]
  mayRemark: boolean
}

/** Characters of a remark, and how many remarks and answers a document holds. */
export const mostRemark = { text: 2000, entries: 400 }

const collection = 'remarks'
const writers: Role[] = ['admin', 'national-editor', 'reviewer', 'publisher']

/** GET /api/remarks/of/:kind/:id: `DocumentRemarks`, for who edits the document or follows all work (403 else, or 404). */
const ofDocument: Endpoint = {
  path: '/of/:kind/:id',
  method: 'get',
  handler: async (req) => Response.json(await readRemarks(req, await findReviewed(req))),
}

/** POST /api/remarks/of/:kind/:id with `{ text, section?, assignee?, thread? }`: writes a remark, or an answer to one. */
const write: Endpoint = {
  path: '/of/:kind/:id',
  method: 'post',
  handler: async (req) => {
    const reviewed = await findReviewed(req)
    refuseReaders(req, reviewed)
    await addDataAndFileToRequest(req)
    const asked = (req.data ?? {}) as Record<string, unknown>
    const text = writtenText(req, asked.text, mostRemark.text)
    const stored = await entriesOf(req, reviewed)
    if (stored.length >= mostRemark.entries)
      throw refusal(req, 409, {
        es: 'Este documento ya tiene demasiadas observaciones.',
        en: 'There are too many remarks already.',
      })
    const thread = asked.thread === undefined ? undefined : remarkOf(req, stored, asked.thread)
    const section = thread === undefined ? sectionOf(req, reviewed, asked.section) : thread.section
    const assignee = thread === undefined ? await assigneeOf(req, reviewed, asked.assignee) : null
    await req.payload.db.create({
      collection,
      data: {
        ...{ document: reviewed.document, name: reviewed.name, state: reviewed.state ?? null, section, text, assignee },
        ...{ thread: thread === undefined ? null : String(thread.id), by: String(req.user?.id), at: new Date().toISOString() },
      },
    })
    return Response.json(await readRemarks(req, reviewed), { status: 201 })
  },
}

/** POST /api/remarks/of/:kind/:id/resolve with `{ remark, resolved }`: it is done, or is not after all. */
const resolve: Endpoint = {
  path: '/of/:kind/:id/resolve',
  method: 'post',
  handler: async (req) => {
    const reviewed = await findReviewed(req)
    refuseReaders(req, reviewed)
    await addDataAndFileToRequest(req)
    const { remark, resolved } = (req.data ?? {}) as Record<string, unknown>
    const found = remarkOf(req, await entriesOf(req, reviewed), remark)
    const data =
      resolved === false
        ? { resolvedAt: null, resolvedBy: null }
        : { resolvedAt: new Date().toISOString(), resolvedBy: String(req.user?.id) }
    await req.payload.db.updateOne({ collection, id: found.id, data, returning: false })
    return Response.json(await readRemarks(req, reviewed))
  },
}

export const remarkEndpoints: Endpoint[] = [ofDocument, write, resolve]

function mayRemark({ user }: PayloadRequest, { state }: Reviewed): boolean {
  return hasRole(user, ...writers) || editsTextOf(user, state)
}

function refuseReaders(req: PayloadRequest, reviewed: Reviewed): void {
  if (!mayRemark(req, reviewed))
    throw refusal(req, 403, { es: 'Tu cuenta no escribe observaciones aquí.', en: 'Your account writes no remarks here.' })
}

async function entriesOf({ payload }: PayloadRequest, { document }: Reviewed): Promise<StoredRemark[]> {
  const where = { document: { equals: document } }
  return (await payload.db.find<StoredRemark>({ collection, where, sort: 'at', limit: mostRemark.entries, pagination: false }))
    .docs
}

function remarkOf(req: PayloadRequest, stored: StoredRemark[], asked: unknown): StoredRemark {
  const found = stored.find(({ id, thread }) => !thread && String(id) === String(asked))
  if (found === undefined) throw refusal(req, 404, { es: 'Esa observación no existe.', en: 'There is no such remark.' })
  return found
}

/** The key of a section of the text, or nothing: the whole text. */
function sectionOf(req: PayloadRequest, { newest }: Reviewed, asked: unknown): string | null {
  if (asked === undefined || asked === null || asked === '') return null
  const rows = ['sections', 'questions', 'outcomes', 'overrides'].flatMap(
    (list) => (newest[list] ?? []) as Record<string, unknown>[],
  )
  if (typeof asked === 'string' && rows.some(({ key, section }) => (key ?? section) === asked)) return asked
  throw refusal(req, 400, { es: 'Esa sección no está en el texto.', en: 'There is no such section.' })
}

async function assigneeOf(req: PayloadRequest, reviewed: Reviewed, asked: unknown): Promise<string | null> {
  if (asked === undefined || asked === null || asked === '') return null
  const found = (await accountsFor(req, reviewed)).find(({ id }) => id === String(asked))
  if (found !== undefined) return found.id
  throw refusal(req, 400, { es: 'Esa cuenta no trabaja en este documento.', en: 'That account does not work on this document.' })
}

/** Accounts that write remarks on a document, by name. */
async function accountsFor({ payload }: PayloadRequest, { state }: Reviewed): Promise<DocumentRemarks['accounts']> {
  const { docs } = await payload.db.find<{ id: DocumentId; name: string; roles?: Role[]; states?: string[] }>({
    collection: 'users',
    sort: 'name',
    limit: 500,
    pagination: false,
  })
  return docs
    .filter((user) => hasRole(user, ...writers) || (state !== undefined && editableStates(user).includes(state)))
    .map(({ id, name }) => ({ id: String(id), name }))
}

async function readRemarks(req: PayloadRequest, reviewed: Reviewed): Promise<DocumentRemarks> {
  const stored = await entriesOf(req, reviewed)
  const nameOf = await accountNames(
    stored.flatMap(({ by, assignee, resolvedBy }) => [by, assignee, resolvedBy]),
    req,
  )
  const at = (value: unknown) => new Date(value as string | Date).toISOString()
  const remarks = stored
    .filter(({ thread }) => !thread)
    .map(
      ({ id, section, text, by, assignee, resolvedAt, resolvedBy, ...rest }): ShownRemark => ({
        ...{ id, section: section ?? null, text, who: nameOf(by ?? null), at: at(rest.at) },
        assignee: assignee ? nameOf(assignee) : null,
        resolved: resolvedAt ? { who: nameOf(resolvedBy ?? null), at: at(resolvedAt) } : null,
        answers: stored
          .filter(({ thread }) => thread === String(id))
          .map((answer) => ({ id: answer.id, text: answer.text, who: nameOf(answer.by ?? null), at: at(answer.at) })),
      }),
    )
  const may = mayRemark(req, reviewed)
  return { remarks, accounts: may ? await accountsFor(req, reviewed) : [], mayRemark: may }
}

/** Open remarks that are assigned to an account, the oldest first, of documents that it still works on. */
export async function remarksFor(req: Pick<PayloadRequest, 'payload' | 'user'>, limit: number): Promise<StoredRemark[]> {
  const { payload, user } = req
  const { docs } = await payload.db.find<StoredRemark>({
    collection,
    where: { and: [{ assignee: { equals: String(user?.id) } }, { resolvedAt: { exists: false } }] },
    sort: 'at',
    limit,
    pagination: false,
  })
  return docs.filter(({ state }) => followsAllWork(user) || editableStates(user).includes(stateOfText({ state }) ?? ''))
}
