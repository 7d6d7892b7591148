import { today } from '@justicia/shared-content/day'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { watchesLaw } from '../access/reformText.ts'
import { inTransaction } from '../requests/inTransaction.ts'
import { sideRequest } from '../requests/sideRequest.ts'
import { refusal } from '../words/refusal.ts'
import { type Mark, markKey, restingKinds, type StoredReform } from './Reform.ts'
import { readWork } from './readAffected.ts'

const markSchema = z.object({
  kind: z.enum(restingKinds),
  id: z.union([z.number().int(), z.string().regex(/^\w{1,40}$/)]),
  assignee: z
    .string()
    .regex(/^\w{1,40}$/)
    .nullish(),
  done: z.boolean().optional(),
})

/** GET /api/reforms/:id/affected: `ReformWork`. 404 where there is no such reform, or the account sees none. */
const affected: Endpoint = {
  path: '/:id/affected',
  method: 'get',
  handler: async (req) => Response.json(await readWork(req, await openReform(req))),
}

/**
 * POST /api/reforms/:id/marks with `{ "kind": "guides", "id": 1, "assignee": "3" | null, "done": true }`: who looks at a
 * document that the reform touches, or that it is done. Who enters reforms assigns; who is assigned finishes.
 * @returns `ReformWork`. 403 for others, 404 for what the reform does not touch.
 */
const marks: Endpoint = {
  path: '/:id/marks',
  method: 'post',
  handler: async (req) => {
    const reform = await openReform(req)
    await addDataAndFileToRequest(req)
    const { data } = markSchema.safeParse(req.data)
    if (data === undefined)
      throw refusal(req, 400, {
        es: 'Falta qué documento se marca. Recarga la página.',
        en: 'Which document to mark is missing. Reload the page.',
      })
    const { affected: all, people } = await readWork(req, reform)
    const document = all.find(({ kind, id }) => kind === data.kind && String(id) === String(data.id))
    if (document === undefined)
      throw refusal(req, 404, {
        es: 'Ese documento ya no cita estos artículos. Recarga la página.',
        en: 'That document no longer cites these articles. Reload the page.',
      })
    const mayAssign = watchesLaw(req.user)
    const isKnown = data.assignee == null || people?.some(({ id }) => id === data.assignee)
    if ((data.assignee !== undefined && !(mayAssign && isKnown)) || !document.mayFinish)
      throw refusal(req, 403, {
        es: 'Esto le toca a otra cuenta. Pídelo a quien lleva la reforma.',
        en: 'This is for another account. Ask whoever looks after the reform.',
      })
    const own = String(req.user?.id)
    await inTransaction({
      payload: req.payload,
      write: async (within) => {
        // Read again within: another mark of the same moment stays.
        const stored = (await req.payload.findByID({
          ...{ collection: 'reforms', id: reform.id, depth: 0 },
          overrideAccess: true,
          req: within,
        })) as unknown as StoredReform
        const key = markKey(data.kind, document.id)
        const mark: Mark = {
          ...stored.marks?.[key],
          ...(data.assignee === undefined ? {} : { assignee: data.assignee }),
          ...(data.done === undefined ? {} : { done: data.done ? { by: own, on: today() } : null }),
        }
        await req.payload.update({
          ...{ collection: 'reforms', id: reform.id, depth: 0 },
          overrideAccess: true,
          data: { marks: { ...stored.marks, [key]: mark } } as never,
          req: within,
        })
      },
    })
    return Response.json(await readWork(req, await openReform(req)))
  },
}

export const reformEndpoints: Endpoint[] = [affected, marks]

/** The reform of an address, with its marks, for who may read it. */
async function openReform(req: PayloadRequest): Promise<StoredReform> {
  const id = String(req.routeParams?.id)
  const common = { collection: 'reforms', id, depth: 0, disableErrors: true } as const
  const seen = req.user && (await req.payload.findByID({ ...common, overrideAccess: false, req: sideRequest(req) }))
  // The marks themselves are nobody's to read: who looks at what is told by name.
  const stored = seen && (await req.payload.findByID({ ...common, overrideAccess: true, req: sideRequest(req) }))
  if (!stored) throw refusal(req, 404, { es: 'Esta reforma no existe o tu cuenta no la ve.', en: 'There is no such reform.' })
  return stored as unknown as StoredReform
}
