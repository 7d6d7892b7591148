import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import { followsNationalWork } from '../access/roles.ts'
import { accountNames } from '../accounts/accountName.ts'
import { mayUpdate } from '../internals/mayUpdate.ts'
import { askedDocument } from '../publishing/askedDocument.ts'
import { refusal } from '../words/refusal.ts'
import { noteLeft, noteSeen, readOthers, type StoredPresence } from './storedPresences.ts'

/** What a form is told of the others at its document. */
export interface DocumentPresence {
  /** The first to open it first. */
  others: OtherPresence[]
  /** The last save: when, and by whom; without a name it was the account that asks. */
  saved: { at: string; who?: string }
}

export interface OtherPresence {
  name: string
  since: string
  isWriting: boolean
}

/** Of a document, what tells of its last save. */
interface Saved {
  updatedAt: string
  lastEditedBy?: string | null
}

/** Milliseconds for which somebody is writing after a sign of it: the next sign comes within them. */
const writingTime = 30_000

/**
 * POST and DELETE /api/presences/of/:kind/:id: a form says that it is open, and is told who else has it open and what was
 * saved last; or that it is closed.
 * @param limits how often one account may ask of one process.
 */
export function presenceEndpoints(limits: RateLimiterAbstract): Endpoint[] {
  return [
    {
      path: '/of/:kind/:id',
      method: 'post',
      handler: async (req) => {
        const account = await accountOf(req, limits)
        const { kind, document } = await askedDocument<Saved>(req, {
          draft: true,
          select: { updatedAt: true, lastEditedBy: true },
        })
        const { id, updatedAt, lastEditedBy = null } = document
        await addDataAndFileToRequest(req)
        const now = new Date()
        const place = { document: `${kind}/${id}`, account, now }
        // Whoever only reads is in nobody's way.
        if (await mayUpdate(req, { relationTo: kind, value: id }))
          await noteSeen(req.payload, { ...place, isWriting: req.data?.isWriting === true })
        const others = await readOthers(req.payload, place)
        const nameOf = await accountNames([...others.map((other) => other.account), lastEditedBy], req)
        const answer: DocumentPresence = {
          others: others.map((other) => ({
            name: nameOf(other.account),
            since: new Date(other.since).toISOString(),
            isWriting: isWriting(other, now),
          })),
          saved: { at: updatedAt, ...(lastEditedBy === account ? {} : { who: nameOf(lastEditedBy) }) },
        }
        return Response.json(answer)
      },
    },
    {
      path: '/of/:kind/:id',
      method: 'delete',
      handler: async (req) => {
        const account = await accountOf(req, limits)
        const { kind, id } = req.routeParams as { kind: string; id: string }
        await noteLeft(req.payload, { document: `${kind}/${id}`, account })
        return Response.json({ left: true })
      },
    },
  ]
}

const isWriting = ({ wroteAt }: StoredPresence, now: Date) =>
  wroteAt !== null && now.getTime() - new Date(wroteAt).getTime() < writingTime

/** The account that asks. @throws 403 where it edits no content, 429 where it asks too often. */
async function accountOf(req: PayloadRequest, limits: RateLimiterAbstract): Promise<string> {
  if (req.user === null || !followsNationalWork(req.user))
    throw refusal(req, 403, { es: 'Tu cuenta no edita contenido.', en: 'Your account does not edit content.' })
  const account = String(req.user.id)
  await limits.consume(account).catch(() => {
    throw refusal(req, 429, {
      es: 'Tienes demasiados documentos abiertos. Cierra algunos.',
      en: 'You have too many documents open. Close some.',
    })
  })
  return account
}
