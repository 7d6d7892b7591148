import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { editsTextOf } from '../access/mayEditText.ts'
import { ConflictError } from '../database/ConflictError.ts'
import type { Variant } from '../payload-types.ts'
import { inTransactionOf } from '../requests/sideRequest.ts'
import { refusal } from '../words/refusal.ts'
import { driftActions } from './driftWork.ts'
import { mergeOf, readNationalOf, readVariant, toState } from './readDriftedTexts.ts'
import { reviewedRow, stillValid } from './stampOverrides.ts'

const decisionSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.enum(driftActions),
    row: z.string().max(100),
    updatedAt: z.iso.datetime(),
    current: z.string().max(64).nullable(),
    body: z.record(z.string(), z.unknown()).nullish(),
  }),
  z.object({ action: z.literal('undo'), version: z.union([z.string().max(100), z.number()]), updatedAt: z.iso.datetime() }),
])
type Decision = Exclude<z.infer<typeof decisionSchema>, { action: 'undo' }>

/**
 * POST /api/variants/:id/drift: what an editor decides of a drifted change, `{ action, row, updatedAt, current, body? }`:
 * `keep` («Sigue vigente»), `take` (the change is dropped), `rewrite` (by `body`) or `merge`. `updatedAt` and `current` are
 * those of the texts that were read. What was published is published again; a draft stays a draft.
 * `{ action: 'undo', version, updatedAt }` puts back what stood before, if nobody has saved since.
 * @returns `{ doc, undo }`, the latter the version that stood before. 403 for who may not edit it, 404 where there is
 * nothing of the kind, 409 where a text has changed since, 422 where the two cannot be joined.
 */
export const settleDrift: Endpoint = {
  path: '/:id/drift',
  method: 'post',
  handler: async (req) => {
    const variant = await readVariant(req, String(req.routeParams?.id))
    if (variant === undefined)
      throw refusal(req, 404, { es: 'Esta variante no existe o tu cuenta no la ve.', en: 'There is no such variant.' })
    if (!editsTextOf(req.user, variant.state))
      throw refusal(req, 403, {
        es: 'Tu cuenta no edita las variantes de este estado. Pide a quien lo edita que la revise.',
        en: 'Your account does not edit variants of this state. Ask its editor to look at it.',
      })
    await addDataAndFileToRequest(req)
    const sent = decisionSchema.safeParse(req.data)
    if (!sent.success) throw refusal(req, 400, { es: 'Falta qué se decidió.', en: 'What was decided is missing.' })
    const decision = sent.data
    if (Date.parse(decision.updatedAt) !== Date.parse(variant.updatedAt)) throw changedSince(req)
    const before = await lastVersion(req, variant)
    if (decision.action === 'undo') {
      await putBack(req, variant, decision.version)
      return Response.json({ doc: await readVariant(req, variant.id) })
    }
    const isPublished = variant._status === 'published'
    const doc = await req.payload.update({
      collection: 'variants',
      id: variant.id,
      depth: 0,
      locale: 'es',
      overrideAccess: false,
      draft: !isPublished,
      data: {
        overrides: await settled(req, variant, decision),
        _status: isPublished ? 'published' : 'draft',
        updatedAt: variant.updatedAt,
      },
      context: { [stillValid]: [reviewedRow(decision.row)] },
      req,
    })
    return Response.json({ doc, undo: before })
  },
}

/** The changes of a variant after one of them was decided upon. */
async function settled(req: PayloadRequest, variant: Variant, { action, row, current, body }: Decision) {
  const overrides = variant.overrides ?? []
  const override = overrides.find(({ id }) => id === row)
  if (override === undefined)
    throw refusal(req, 404, {
      es: 'La variante ya no tiene este cambio. Recarga la página.',
      en: 'The variant has this change no longer. Reload the page.',
    })
  const national = await readNationalOf(req, variant, override)
  if (national.current !== current)
    throw new ConflictError(
      {
        es: 'El texto nacional volvió a cambiar mientras lo leías. No se guardó nada: recarga la página y compáralo otra vez.',
        en: 'The national text changed again while you read it. Nothing was saved: reload the page and compare again.',
      },
      req,
    )
  if (action === 'take') return overrides.filter(({ id }) => id !== row)
  if (national.now === null)
    throw refusal(req, 422, {
      es: 'La guía ya no tiene esta sección. Mueve el cambio a otra sección en la variante, o quítalo.',
      en: 'The guide has this section no longer. Move the change to another section in the variant, or remove it.',
    })
  if (action === 'keep') return overrides
  if (action === 'rewrite' && !body) throw refusal(req, 400, { es: 'Falta el texto nuevo.', en: 'The new text is missing.' })
  const text = action === 'rewrite' ? body : toState(mergeOf(override, national).body)
  if (!text)
    throw refusal(req, 422, {
      es: 'Los dos cambios chocan y no se pueden juntar. Reescribe el texto.',
      en: 'The two changes clash and cannot be joined. Rewrite the text.',
    })
  return overrides.map((known) => (known.id === row ? { ...known, body: text as NonNullable<typeof known.body> } : known))
}

/** Puts back a version of a variant, with its standing towards the guide. */
async function putBack(req: PayloadRequest, variant: Variant, version: string | number): Promise<void> {
  const found = await req.payload.db.findVersions<{ _status?: string | null }>({
    collection: 'variants',
    where: { and: [{ id: { equals: version } }, { parent: { equals: variant.id } }] },
    limit: 1,
    pagination: false,
    req: inTransactionOf(req),
  })
  const [kept] = found.docs
  if (kept === undefined)
    throw refusal(req, 404, {
      es: 'La versión anterior ya no se guarda.',
      en: 'The version before is not kept any more.',
    })
  await req.payload.restoreVersion({
    collection: 'variants',
    id: version as string,
    depth: 0,
    draft: kept.version._status !== 'published',
    overrideAccess: false,
    req,
  })
}

/** The version that a variant stands at. */
async function lastVersion(req: PayloadRequest, { id }: Variant): Promise<string | number | undefined> {
  const { docs } = await req.payload.db.findVersions({
    collection: 'variants',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req: inTransactionOf(req),
  })
  return docs[0]?.id
}

function changedSince(req: PayloadRequest) {
  return new ConflictError(
    {
      es: 'Alguien guardó esta variante mientras la leías. No se guardó nada tuyo ni se perdió lo suyo: recarga la página y decide otra vez.',
      en: 'Somebody saved this variant while you read it. Nothing of yours was saved and nothing of theirs lost: reload the page and decide again.',
    },
    req,
  )
}
