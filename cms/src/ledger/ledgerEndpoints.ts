import { today } from '@justicia/shared-content/day'
import { webAddressSchema } from '@justicia/shared-content/schema/primitives'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { editsTextOf } from '../access/mayEditText.ts'
import { toDatabaseId } from '../documents/databaseId.ts'
import type { DocumentId } from '../documents/stored.ts'
import { sideRequest } from '../requests/sideRequest.ts'
import { writersBefore } from '../review/secondAccount.ts'
import { refusal } from '../words/refusal.ts'
import { exchangeEndpoints } from './exchange/exchangeEndpoints.ts'
import { type LedgerEntry, lookWays } from './Ledger.ts'
import { lookedToday } from './lookedToday.ts'
import { readEntries, readLedger, toLedgerQuery, toShown } from './readLedger.ts'
import { refuseStrangers } from './refuseStrangers.ts'
import { toldAt, withVerification } from './verificationAt.ts'

const placeSchema = z.object({
  collection: z.enum(['organizations', 'facts']),
  id: z.union([z.number().int(), z.string().regex(/^\w{1,40}$/)]),
  place: z.string().max(80),
})
const lookSchema = placeSchema.extend({
  /** What was looked at, as it was read: it may have changed since. */
  text: z.string().max(2000),
  how: z.enum(lookWays),
  address: z.string().max(2000).optional(),
})
const undoSchema = placeSchema.extend({ version: z.string().max(60) })
type Place = z.infer<typeof placeSchema>

/** GET /api/ledger?tab=&state=&kind=&page=: `Ledger`. 403 for who neither renews contacts nor follows who does. */
const list: Endpoint = {
  path: '/ledger',
  method: 'get',
  handler: async (req) => {
    refuseStrangers(req)
    return Response.json(await readLedger(req, toLedgerQuery(req.searchParams ?? new URLSearchParams(), req)))
  },
}

/**
 * «Lo comprobé hoy»: POST /api/ledger/looked with the place of an entry, its text as it was read, `how` and, of a page, its
 * `address`. What was published is published again; a draft stays one. The rule of the second account holds.
 * @returns `{ entry, version }`: `version` takes it back. 403 for who does not edit that state, 404 where it is not, 409
 * where it says something else by now.
 */
const looked: Endpoint = {
  path: '/ledger/looked',
  method: 'post',
  handler: async (req) => {
    const asked = await readBody(req, lookSchema)
    const { how, text } = asked
    const address = how === 'page' ? readAddress(req, asked.address) : undefined
    const { document, told } = await openPlace(req, asked)
    if (told.text !== text)
      throw refusal(req, 409, {
        es: `Aquí dice ahora «${String(told.text)}», y no lo que viste en la lista. Recarga la página y comprueba eso.`,
        en: `It says “${String(told.text)}” by now, not what you saw in the list. Reload the page and check that.`,
      })
    const name = (req.user as { name?: string } | null)?.name ?? ''
    const verification = lookedToday(told.verification, { how, day: today(), by: name, address })
    return save(req, asked, withVerification(document, asked.place, verification), document)
  },
}

/**
 * POST /api/ledger/undo with the place of an entry and the `version` that «Lo comprobé hoy» gave: what vouched before does
 * so again. 409 when the document was changed since, or by somebody else.
 */
const undo: Endpoint = {
  path: '/ledger/undo',
  method: 'post',
  handler: async (req) => {
    const asked = await readBody(req, undoSchema)
    const { document } = await openPlace(req, asked)
    const { docs } = await req.payload.findVersions({
      collection: asked.collection,
      where: { parent: { equals: document.id } },
      sort: '-updatedAt',
      limit: 2,
      depth: 0,
      locale: 'es',
      overrideAccess: true,
      req: sideRequest(req),
    })
    const [last, previous] = docs.map(({ version }) => version as unknown as Record<string, unknown>)
    const before = previous && toldAt(previous, asked.place)
    const isOwn = last?.updatedAt === asked.version && last.lastEditedBy === String(req.user?.id)
    if (!isOwn || document.updatedAt !== asked.version || before === undefined)
      throw refusal(req, 409, {
        es: 'El documento cambió después: ya no se puede deshacer desde aquí. Ábrelo y corrige su «Comprobación».',
        en: 'The document has changed since: it cannot be undone from here. Open it and mend its “Verification”.',
      })
    req.context[writersBefore] = previous?.contactWriters ?? {}
    return save(req, asked, withVerification(document, asked.place, before.verification), document)
  },
}

export const ledgerEndpoints: Endpoint[] = [list, looked, undo, ...exchangeEndpoints]

async function readBody<T extends z.ZodType>(req: PayloadRequest, schema: T): Promise<z.infer<T>> {
  refuseStrangers(req)
  await addDataAndFileToRequest(req)
  const { data, success } = schema.safeParse(req.data)
  if (!success)
    throw refusal(req, 400, {
      es: 'Falta qué se comprobó o cómo. Recarga la página e inténtalo otra vez.',
      en: 'What was checked, or how, is missing. Reload the page and try again.',
    })
  return data
}

function readAddress(req: PayloadRequest, address: string | undefined): string {
  const { data, success } = webAddressSchema().safeParse(address?.trim())
  if (success) return data
  throw refusal(
    req,
    400,
    {
      es: 'Escribe la dirección de la página oficial en la que lo leíste, entera: empieza con «https://».',
      en: 'Write the whole address of the official page on which you read it: it begins with “https://”.',
    },
    'address',
  )
}

type Document = Record<string, unknown> & { id: DocumentId; state: string; updatedAt: string; _status?: string }

/** The newest text of a document, and what it tells at a place, for who edits it. */
async function openPlace(req: PayloadRequest, { collection, id, place }: Place) {
  const stored = toDatabaseId(id, req.payload)
  const document =
    stored === undefined
      ? null
      : ((await req.payload.findByID({
          ...{ collection, id: stored, draft: true, depth: 0, locale: 'es' },
          overrideAccess: false,
          disableErrors: true,
          req: sideRequest(req),
        })) as unknown as Document | null)
  const told = document === null ? undefined : toldAt(document, place)
  if (document === null || told === undefined)
    throw refusal(req, 404, {
      es: 'Eso ya no está, o tu cuenta no lo ve. Recarga la página.',
      en: 'That is not there any more, or your account does not see it. Reload the page.',
    })
  if (!editsTextOf(req.user, document.state))
    throw refusal(req, 403, {
      es: 'Tu cuenta no edita los datos de este estado. Pide a quien los edita que lo compruebe.',
      en: 'Your account does not edit what this state tells. Ask its editor to check it.',
    })
  return { document, told }
}

async function save(
  req: PayloadRequest,
  { collection, id, place }: Place,
  data: Record<string, unknown>,
  { _status, updatedAt }: Document,
): Promise<Response> {
  const isPublished = _status === 'published'
  const saved = (await req.payload.update({
    ...{ collection, id, depth: 0, locale: 'es' },
    overrideAccess: false,
    draft: !isPublished,
    data: { ...data, _status: isPublished ? 'published' : 'draft', updatedAt } as never,
    req,
  })) as unknown as Document
  const { entries, writers } = await readEntries(req, saved.state, today())
  const isThis = (each: LedgerEntry) => each.collection === collection && String(each.id) === String(id) && each.place === place
  const entry = entries.find(isThis)
  return Response.json({
    entry: entry === undefined ? null : toShown(entry, writers.get(`${collection}/${id}`), req),
    version: saved.updatedAt,
    isDraft: !isPublished,
  })
}
